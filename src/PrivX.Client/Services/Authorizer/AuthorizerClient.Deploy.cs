using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
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
