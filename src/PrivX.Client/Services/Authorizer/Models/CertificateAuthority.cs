using System.Text.Json.Serialization;

namespace PrivX.Authorizer;

/// <summary>CA of an access group or of a component type.</summary>
public sealed class CertificateAuthority : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Component type whose CA it is; nothing for the CAs of access groups. Not sent by the server; whoever lists the CAs knows it.</summary>
    [JsonIgnore]
    public string? Component { get; set; }

    /// <summary>Key group the CA belongs to.</summary>
    public string? GroupId { get; set; }

    /// <summary>Access group it signs for.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Key type.</summary>
    public string? Type { get; set; }

    /// <summary>Key length in bits.</summary>
    public int? Size { get; set; }

    /// <summary>Public key, base64.</summary>
    public string? PublicKey { get; set; }

    /// <summary>Public key as one line for authorized_keys and similar files.</summary>
    public string? PublicKeyString { get; set; }

    /// <summary>Comment of the key.</summary>
    public string? Comment { get; set; }

    /// <summary>CA certificate, base64 of DER without PEM header lines.</summary>
    public string? X509Certificate { get; set; }

    /// <summary>Distinguished name.</summary>
    public string? Subject { get; set; }

    /// <summary>Distinguished name of the issuer; same as the subject unless PrivX is a sub CA.</summary>
    public string? Issuer { get; set; }

    /// <summary>Serial number.</summary>
    public string? Serial { get; set; }

    /// <summary>Start of validity.</summary>
    public string? NotBefore { get; set; }

    /// <summary>End of validity.</summary>
    public string? NotAfter { get; set; }

    /// <summary>SHA-1 fingerprint.</summary>
    public string? FingerprintSha1 { get; set; }

    /// <summary>SHA-256 fingerprint.</summary>
    public string? FingerprintSha256 { get; set; }
}
