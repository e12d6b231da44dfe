using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Reads short-lived credentials for a target host. POST /authorizer/api/v1/ca/authorize.</summary>
    /// <param name="authorizationRequest">Asks for credentials for one target.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AuthorizationResponse> RequestSshCertificateAsync(AuthorizationRequest authorizationRequest, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.RequestSshCertificate) { Body = RequestBody.Json(authorizationRequest, AuthorizerJson.Default.AuthorizationRequest) }, AuthorizerJson.Default.AuthorizationResponse, cancellationToken);
}
