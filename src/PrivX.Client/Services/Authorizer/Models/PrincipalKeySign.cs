using System.Text.Json.Serialization;

namespace PrivX.Authorizer;

/// <summary>What to sign.</summary>
public sealed class PrincipalKeySign : PrivXObject
{
    /// <summary>Key identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Group of the key.</summary>
    public string? GroupId { get; set; }

    /// <summary>Public key that should sign.</summary>
    [JsonPropertyName("publicKey")]
    public string? PublicKey { get; set; }

    /// <summary>Signature algorithm.</summary>
    public string? Type { get; set; }

    /// <summary>Data to sign, base64.</summary>
    public string? Data { get; set; }
}
