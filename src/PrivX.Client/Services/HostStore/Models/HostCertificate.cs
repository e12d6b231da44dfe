using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>What a host certificate says.</summary>
public sealed class HostCertificate : PrivXObject
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

    /// <summary>DNS names in the subject alternative name.</summary>
    [ReadOnlyMember]
    public ItemList<string> DnsNames { get; set => field = value ?? []; } = [];

    /// <summary>E-mail addresses in the subject alternative name.</summary>
    [ReadOnlyMember]
    public ItemList<string> EmailAddresses { get; set => field = value ?? []; } = [];

    /// <summary>IP addresses in the subject alternative name.</summary>
    [ReadOnlyMember]
    public ItemList<string> IpAddresses { get; set => field = value ?? []; } = [];

    /// <summary>URIs in the subject alternative name.</summary>
    [ReadOnlyMember]
    public ItemList<string> Uris { get; set => field = value ?? []; } = [];

    /// <summary>SHA-1 fingerprint.</summary>
    [ReadOnlyMember]
    public string? FingerprintSha1 { get; set; }

    /// <summary>SHA-256 fingerprint.</summary>
    [ReadOnlyMember]
    public string? FingerprintSha256 { get; set; }
}
