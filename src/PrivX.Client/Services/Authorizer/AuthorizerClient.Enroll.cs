using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Has a certificate signed for a component. POST /authorizer/api/v1/{ca_type}/enroll.</summary>
    /// <param name="caType">Component whose CA is meant: extender, icap (Web Proxy) or dbproxy.</param>
    /// <param name="componentCertificateRequest">Signing request of a component.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ComponentCertificate> EnrollComponentCertificateAsync(string caType, ComponentCertificateRequest componentCertificateRequest, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.EnrollComponentCertificate, caType) { Body = RequestBody.Json(componentCertificateRequest, AuthorizerJson.Default.ComponentCertificateRequest) }, AuthorizerJson.Default.ComponentCertificate, cancellationToken);
}
