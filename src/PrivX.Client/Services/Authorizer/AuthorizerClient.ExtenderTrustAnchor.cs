using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Reads the CA certificate that Extenders are signed with. GET /authorizer/api/v1/extender-trust-anchor.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<TrustAnchor> GetExtenderTrustAnchorAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.GetExtenderTrustAnchor), AuthorizerJson.Default.TrustAnchor, cancellationToken);
}
