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

    /// <summary>Downloads the configuration of a Carrier in one call. POST and GET /authorizer/api/v1/carrier/conf/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenCarrierConfigAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        TwoStepDownload.OpenAsync(
            _api,
            new ApiRequest(AuthorizerOperations.CreateCarrierConfigSession, trustedClientId),
            session => new ApiRequest(AuthorizerOperations.DownloadCarrierConfig, trustedClientId, session),
            cancellationToken);
}
