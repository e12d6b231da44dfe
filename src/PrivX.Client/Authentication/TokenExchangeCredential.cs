namespace PrivX.Client.Authentication;

/// <summary>A token of an identity provider that PrivX trusts, for example of a CI system: POST /auth/api/v1/token/login.</summary>
/// <param name="externalToken">The external JWT.</param>
public sealed class TokenExchangeCredential(SecretText externalToken) : PrivXCredential
{
    internal SecretText ExternalToken { get; } = externalToken;
}
