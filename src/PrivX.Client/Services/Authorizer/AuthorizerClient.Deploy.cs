using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Downloads the principals command script for SSH servers. GET /authorizer/api/v1/deploy/principals_command.sh.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadPrincipalsCommandScriptAsync(CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadPrincipalsCommandScript), cancellationToken);

    /// <summary>Opens a download session for a host deployment script. POST /authorizer/api/v1/deploy/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateDeployScriptSessionAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreateDeployScriptSession, trustedClientId), AuthorizerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads a host deployment script. GET /authorizer/api/v1/deploy/{trusted_client_id}/{session_id}.</summary>
    /// <param name="trustedClientId">Identifier of the trusted client (local-user-store).</param>
    /// <param name="sessionId">Download session from the POST on the same path without session_id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadDeployScriptAsync(string trustedClientId, string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.DownloadDeployScript, trustedClientId, sessionId), cancellationToken);

    /// <summary>Downloads a deployment script in one call. POST and GET /authorizer/api/v1/deploy/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenDeployScriptAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        TwoStepDownload.OpenAsync(
            _api,
            new ApiRequest(AuthorizerOperations.CreateDeployScriptSession, trustedClientId),
            session => new ApiRequest(AuthorizerOperations.DownloadDeployScript, trustedClientId, session),
            cancellationToken);
}
