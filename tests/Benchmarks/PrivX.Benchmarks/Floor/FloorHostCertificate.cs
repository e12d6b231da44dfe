namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostCertificate
{
    public string? Subject { get; set; }

    public string? Issuer { get; set; }

    public string? Serial { get; set; }

    public string? NotBefore { get; set; }

    public string? NotAfter { get; set; }

    public string[]? DnsNames { get; set; }

    public string[]? EmailAddresses { get; set; }

    public string[]? IpAddresses { get; set; }

    public string[]? Uris { get; set; }

    public string? FingerprintSha1 { get; set; }

    public string? FingerprintSha256 { get; set; }
}
