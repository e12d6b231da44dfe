namespace PrivX.Client.Authentication;

/// <summary>A token of an identity provider that PrivX trusts, for example of a CI system: POST /auth/api/v1/token/login.</summary>
/// <param name="externalToken">The external JWT.</param>
/// <param name="scope">Permissions to limit the session to, separated by spaces; null for all.</param>
/// <param name="oAuthClientId">OAuth client the token is issued for; null leaves it to the server.</param>
public sealed class TokenExchangeCredential(SecretText externalToken, string? scope = null, string? oAuthClientId = null) : PrivXCredential
{
    /// <summary>Permissions to limit the session to, separated by spaces.</summary>
    public string? Scope { get; } = scope;

    /// <summary>OAuth client the token is issued for.</summary>
    public string? OAuthClientId { get; } = oAuthClientId;

    internal SecretText ExternalToken { get; } = externalToken;
}
