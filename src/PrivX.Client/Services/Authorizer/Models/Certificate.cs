namespace PrivX.Authorizer;

/// <summary>X.509 certificate that PrivX issued or tracks.</summary>
public sealed class Certificate : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Kind of certificate.</summary>
    public string? Type { get; set; }

    /// <summary>Serial number.</summary>
    public string? Serial { get; set; }

    /// <summary>Component or object that owns it.</summary>
    public string? OwnerId { get; set; }

    /// <summary>When it was revoked, empty otherwise.</summary>
    public string? Revoked { get; set; }

    /// <summary>Why it was revoked.</summary>
    public string? RevocationReason { get; set; }

    /// <summary>The certificate, PEM.</summary>
    public string? Cert { get; set; }

    /// <summary>Issuer chain, PEM.</summary>
    public string? Chain { get; set; }

    /// <summary>Distinguished name of the issuer.</summary>
    public string? Issuer { get; set; }

    /// <summary>Distinguished name of the subject.</summary>
    public string? Subject { get; set; }

    /// <summary>Start of validity.</summary>
    public string? NotBefore { get; set; }

    /// <summary>End of validity.</summary>
    public string? NotAfter { get; set; }

    /// <summary>Key usage in words.</summary>
    public string? KeyUsage { get; set; }

    /// <summary>Basic constraints in words.</summary>
    public string? BasicConstraints { get; set; }

    /// <summary>Other extensions in words.</summary>
    public string? Extensions { get; set; }

    /// <summary>SHA-1 fingerprint.</summary>
    public string? FingerprintSha1 { get; set; }

    /// <summary>SHA-256 fingerprint.</summary>
    public string? FingerprintSha256 { get; set; }

    /// <summary>Subject key identifier.</summary>
    public string? SubjectKeyId { get; set; }

    /// <summary>Authority key identifier.</summary>
    public string? AuthorityKeyId { get; set; }

    /// <summary>Validity state.</summary>
    public string? Status { get; set; }
}
