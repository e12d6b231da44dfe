namespace PrivX.Authorizer;

/// <summary>Which component certificates to revoke.</summary>
public sealed class CertificateRevocation : PrivXObject
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Revoke the certificates of this owner (trusted client).</summary>
    public string? Owner { get; set; }

    /// <summary>Revoke certificates for these addresses.</summary>
    public ItemList<string>? IpAddresses { get; set; }

    /// <summary>Revoke certificates for these names.</summary>
    public ItemList<string>? DnsNames { get; set; }

    /// <summary>Revoke this certificate, PEM.</summary>
    public string? Cert { get; set; }
}
