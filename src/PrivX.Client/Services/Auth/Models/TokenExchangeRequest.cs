namespace PrivX.Auth;

/// <summary>Exchange of an external JWT.</summary>
public sealed class TokenExchangeRequest : PrivXObject
{
    /// <summary>External JWT.</summary>
    public SecretText? Token { get; set; }

    /// <summary>Space-separated permissions to limit the token to.</summary>
    public string? Scope { get; set; }

    /// <summary>OAuth client to issue the token for.</summary>
    public string? ClientId { get; set; }
}
