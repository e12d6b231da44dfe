using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Reads the product version as a JavaScript file. GET /authorizer/api/v1/version.js.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> GetAuthorizerVersionScriptAsync(CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(AuthorizerOperations.GetAuthorizerVersionScript), cancellationToken);
}
