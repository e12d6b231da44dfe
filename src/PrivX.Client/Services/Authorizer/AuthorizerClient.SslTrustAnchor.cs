using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Reads the CA certificate behind the TLS certificate of PrivX. GET /authorizer/api/v1/ssl-trust-anchor.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<TrustAnchor> GetSslTrustAnchorAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.GetSslTrustAnchor), AuthorizerJson.Default.TrustAnchor, cancellationToken);
}
