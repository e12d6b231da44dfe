namespace PrivX.Auth;

/// <summary>Token request of an API client without OAuth client secret.</summary>
public sealed class ClientCredentialsTokenRequest : PrivXObject
{
    /// <summary>Known values: client_credentials.</summary>
    public string? GrantType { get; set; }

    /// <summary>ID of the API client or trusted client.</summary>
    public string? ClientId { get; set; }

    /// <summary>Secret of the API client or trusted client.</summary>
    public SecretText? ClientSecret { get; set; }
}
