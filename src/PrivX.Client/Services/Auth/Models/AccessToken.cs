using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Auth;

/// <summary>Token answer.</summary>
public sealed class AccessToken : PrivXObject
{
    /// <summary>Signed JWT to send as bearer token. Treat it as opaque.</summary>
    [JsonPropertyName("access_token")]
    [MaskedMember(MaskRule.Required)]
    public SecretText? AccessTokenValue { get; set; }

    /// <summary>Always bearer, in lower case; the request header uses `Bearer`.</summary>
    public string? TokenType { get; set; }

    /// <summary>Lifetime of the access token in seconds. Set by the server; the manual shows 1800, the API pages 300.</summary>
    public int? ExpiresIn { get; set; }

    /// <summary>Token for the refresh_token grant. The documented answer to API clients has none.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? RefreshToken { get; set; }

    /// <summary>Space-separated permissions the token is limited to. May be missing.</summary>
    public string? Scope { get; set; }
}
