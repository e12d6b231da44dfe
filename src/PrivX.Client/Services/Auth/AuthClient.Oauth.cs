using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Open a login session for the authorization code grant. GET /auth/api/v1/oauth/authorize.</summary>
    /// <param name="responseType">Always `code`.</param>
    /// <param name="clientId">OAuth client (domain) that asks for the login, for example privx-ui or privx-external.</param>
    /// <param name="state">Random value chosen by the client; it comes back with the code. The Go SDK sends 32 random bytes in unpadded base64url.</param>
    /// <param name="redirectUri">Redirect address registered for the client. Relative for privx-ui.</param>
    /// <param name="userAgent">Name of the calling program, shown in the session list.</param>
    /// <param name="oidcId">ID of the OIDC source to log in through an external OpenID Connect provider (meaning inferred from the name).</param>
    /// <param name="scope">Space-separated permissions to limit the token to.</param>
    /// <param name="codeChallenge">PKCE challenge: unpadded base64url of the SHA-256 of the verifier.</param>
    /// <param name="codeChallengeMethod">PKCE method.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task AuthorizeOAuthSessionAsync(string? responseType = null, string? clientId = null, string? state = null, string? redirectUri = null, string? userAgent = null, string? oidcId = null, string? scope = null, string? codeChallenge = null, string? codeChallengeMethod = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.AuthorizeOAuthSession) { Query = [new("response_type", responseType), new("client_id", clientId), new("state", state), new("redirect_uri", redirectUri), new("user_agent", userAgent), new("oidc_id", oidcId), new("scope", scope), new("code_challenge", codeChallenge), new("code_challenge_method", codeChallengeMethod)] }, cancellationToken);

    /// <summary>Obtain or refresh an access token. POST /auth/api/v1/oauth/token.</summary>
    /// <param name="tokenRequest">Form fields of the token endpoint.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AccessToken> RequestAccessTokenAsync(TokenRequest tokenRequest, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.RequestAccessToken) { Body = RequestBody.Json(tokenRequest, AuthJson.Default.TokenRequest) }, AuthJson.Default.AccessToken, cancellationToken);

    /// <summary>Obtain an access token with only API client credentials. POST /auth/api/v1/oauth/clientcredentials/{domain}/token.</summary>
    /// <param name="domain">OAuth client ID. Only privx-external is supported.</param>
    /// <param name="clientCredentialsTokenRequest">Token request of an API client without OAuth client secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AccessToken> RequestClientCredentialsTokenAsync(string domain, ClientCredentialsTokenRequest clientCredentialsTokenRequest, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.RequestClientCredentialsToken, domain) { Body = RequestBody.Json(clientCredentialsTokenRequest, AuthJson.Default.ClientCredentialsTokenRequest) }, AuthJson.Default.AccessToken, cancellationToken);
}
