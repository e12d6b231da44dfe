using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Exchange an external JWT for an access token. POST /auth/api/v1/token/login.</summary>
    /// <param name="tokenExchangeRequest">Exchange of an external JWT.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AccessToken> ExchangeTokenAsync(TokenExchangeRequest tokenExchangeRequest, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.ExchangeToken) { Body = RequestBody.Json(tokenExchangeRequest, AuthJson.Default.TokenExchangeRequest) }, AuthJson.Default.AccessToken, cancellationToken);
}
