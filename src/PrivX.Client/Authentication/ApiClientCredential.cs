namespace PrivX.Client.Authentication;

/// <summary>
/// An API client: the password grant of POST /auth/api/v1/oauth/token, with the OAuth client in the Basic header. Has no refresh token;
/// the same credential is used again shortly before the token expires.
/// </summary>
/// <param name="clientId">Id of the API client.</param>
/// <param name="clientSecret">Secret of the API client.</param>
/// <param name="oAuthClientId">Id of the OAuth client, normally <c>privx-external</c>.</param>
/// <param name="oAuthClientSecret">Secret of the OAuth client.</param>
public sealed class ApiClientCredential(string clientId, SecretText clientSecret, string oAuthClientId, SecretText oAuthClientSecret) : PrivXCredential
{
    /// <summary>Id of the API client.</summary>
    public string ClientId { get; } = clientId;

    /// <summary>Id of the OAuth client.</summary>
    public string OAuthClientId { get; } = oAuthClientId;

    internal SecretText ClientSecret { get; } = clientSecret;

    internal SecretText OAuthClientSecret { get; } = oAuthClientSecret;
}
