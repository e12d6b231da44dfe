using System.Text.Json.Serialization;

namespace PrivX.Authorizer;

/// <summary>CA certificate with fingerprints.</summary>
public sealed class TrustAnchor : PrivXObject
{
    /// <summary>CA certificate, PEM.</summary>
    [JsonPropertyName("trust_anchor")]
    public string? TrustAnchorValue { get; set; }

    /// <summary>SHA-1 fingerprint.</summary>
    public string? TrustAnchorSha1 { get; set; }

    /// <summary>SHA-256 fingerprint.</summary>
    public string? TrustAnchorSha256 { get; set; }
}
