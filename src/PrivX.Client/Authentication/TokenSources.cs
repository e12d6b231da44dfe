using System;

namespace PrivX.Client.Authentication;

/// <summary>The token source of each kind of credential.</summary>
internal static class TokenSources
{
    public static ITokenSource For(PrivXCredential credential, ILogInCaller caller) => credential switch
    {
        ApiClientCredential apiClient => new ApiClientTokenSource(apiClient, caller),
        UserCredential user => new UserTokenSource(user, caller),
        TokenExchangeCredential exchange => new TokenExchangeTokenSource(exchange, caller),
        ClientCredential client => new ClientCredentialTokenSource(client, caller),
        AccessTokenCredential token => new FixedTokenSource(token, caller),
        _ => throw new ArgumentException($"There is no log-in for {credential.GetType().Name}.", nameof(credential)),
    };
}
