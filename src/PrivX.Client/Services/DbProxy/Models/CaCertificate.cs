using PrivX.Client.Json;

namespace PrivX.DbProxy;

/// <summary>What a CA certificate says.</summary>
public sealed class CaCertificate : PrivXObject
{
    /// <summary>Subject name.</summary>
    [ReadOnlyMember]
    public string? Subject { get; set; }

    /// <summary>Issuer name.</summary>
    [ReadOnlyMember]
    public string? Issuer { get; set; }

    /// <summary>Serial number.</summary>
    [ReadOnlyMember]
    public string? Serial { get; set; }

    /// <summary>Start of validity.</summary>
    [ReadOnlyMember]
    public string? NotBefore { get; set; }

    /// <summary>End of validity.</summary>
    [ReadOnlyMember]
    public string? NotAfter { get; set; }

    /// <summary>SHA-1 fingerprint.</summary>
    [ReadOnlyMember]
    public string? FingerprintSha1 { get; set; }

    /// <summary>SHA-256 fingerprint.</summary>
    [ReadOnlyMember]
    public string? FingerprintSha256 { get; set; }
}
