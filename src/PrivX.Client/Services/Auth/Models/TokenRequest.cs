namespace PrivX.Auth;

/// <summary>Form fields of the token endpoint.</summary>
public sealed class TokenRequest : PrivXObject
{
    /// <summary>Grant to use. Known values: authorization_code, refresh_token, password, client_credentials.</summary>
    public string? GrantType { get; set; }

    /// <summary>OAuth client ID. Sent in the form for privx-ui; for the password grant it is part of the Basic header instead.</summary>
    public string? ClientId { get; set; }

    /// <summary>Redirect address of the authorize request. Used with authorization_code; the Go SDK also sends it with refresh_token.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Authorization code. Used with authorization_code.</summary>
    public SecretText? Code { get; set; }

    /// <summary>PKCE verifier. Used with authorization_code when a challenge was sent.</summary>
    public SecretText? CodeVerifier { get; set; }

    /// <summary>Refresh token. Used with refresh_token.</summary>
    public SecretText? RefreshToken { get; set; }

    /// <summary>API client ID. Used with password.</summary>
    public string? Username { get; set; }

    /// <summary>API client secret. Used with password.</summary>
    public SecretText? Password { get; set; }

    /// <summary>Space-separated permissions to limit the token to. Used with password.</summary>
    public string? Scope { get; set; }
}
