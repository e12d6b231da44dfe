using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Revokes certificates of a component. POST /authorizer/api/v1/{ca_type}/revoke.</summary>
    /// <param name="caType">Component whose CA is meant: extender, icap (Web Proxy) or dbproxy.</param>
    /// <param name="certificateRevocation">Which component certificates to revoke.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<CertificateRevocationResult> RevokeComponentCertificateAsync(string caType, CertificateRevocation certificateRevocation, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.RevokeComponentCertificate, caType) { Body = RequestBody.Json(certificateRevocation, AuthorizerJson.Default.CertificateRevocation) }, AuthorizerJson.Default.CertificateRevocationResult, cancellationToken);
}
