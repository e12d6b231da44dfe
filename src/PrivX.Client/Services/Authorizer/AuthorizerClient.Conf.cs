using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Opens a download session for the Carrier configuration file. POST /authorizer/api/v1/carrier/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateCarrierConfigSessionAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreateCarrierConfigSession, trustedClientId), AuthorizerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads the Carrier configuration file. GET /authorizer/api/v1/carrier/conf/{trusted_client_id}/{session_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="sessionId">Download session from the POST on the same path without session_id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadCarrierConfigAsync(string trustedClientId, string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadCarrierConfig, trustedClientId, sessionId), cancellationToken);

    /// <summary>Opens a download session for the Extender configuration file. POST /authorizer/api/v1/extender/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateExtenderConfigSessionAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreateExtenderConfigSession, trustedClientId), AuthorizerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads the Extender configuration file. GET /authorizer/api/v1/extender/conf/{trusted_client_id}/{session_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="sessionId">Download session from the POST on the same path without session_id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadExtenderConfigAsync(string trustedClientId, string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadExtenderConfig, trustedClientId, sessionId), cancellationToken);

    /// <summary>Opens a download session for the Web Proxy configuration file. POST /authorizer/api/v1/icap/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateWebProxyConfigSessionAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreateWebProxyConfigSession, trustedClientId), AuthorizerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads the Web Proxy configuration file. GET /authorizer/api/v1/icap/conf/{trusted_client_id}/{session_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="sessionId">Download session from the POST on the same path without session_id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadWebProxyConfigAsync(string trustedClientId, string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadWebProxyConfig, trustedClientId, sessionId), cancellationToken);

    /// <summary>
    /// Downloads the configuration of a component in one call: both steps for a Carrier, an Extender or a Web Proxy.
    /// </summary>
    /// <param name="component">carrier, extender or icap (Web Proxy).</param>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="ArgumentOutOfRangeException">No other component has such a file.</exception>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenComponentConfigAsync(string component, string trustedClientId, CancellationToken cancellationToken = default)
    {
        (Operation start, Operation open) = component switch
        {
            "carrier" => (AuthorizerOperations.CreateCarrierConfigSession, AuthorizerOperations.DownloadCarrierConfig),
            "extender" => (AuthorizerOperations.CreateExtenderConfigSession, AuthorizerOperations.DownloadExtenderConfig),
            "icap" => (AuthorizerOperations.CreateWebProxyConfigSession, AuthorizerOperations.DownloadWebProxyConfig),
            _ => throw new ArgumentOutOfRangeException(nameof(component), component, "Only carrier, extender and icap have a configuration file."),
        };
        return TwoStepDownload.OpenAsync(_api, new ApiRequest(start, trustedClientId), session => new ApiRequest(open, trustedClientId, session), cancellationToken);
    }
}
