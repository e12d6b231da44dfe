namespace PrivX.Authorizer;

/// <summary>How PrivX builds the certificates with which it authenticates to targets.</summary>
public sealed class CertificateTemplate : PrivXObject
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Text for people.</summary>
    public string? Description { get; set; }

    /// <summary>Target service it is for.</summary>
    public string? Service { get; set; }

    /// <summary>Certificate format.</summary>
    public string? Type { get; set; }

    /// <summary>RSA signature algorithms; for openssh and ssh-x509v3 formats.</summary>
    public ItemList<string> RsaSignatureTypes { get; set => field = value ?? []; } = [];

    /// <summary>Pattern of the key id; openssh only.</summary>
    public string? KeyId { get; set; }

    /// <summary>Principals or patterns for them; openssh only.</summary>
    public ItemList<string> Principals { get; set => field = value ?? []; } = [];

    /// <summary>Extensions; openssh only.</summary>
    public ItemList<string> Extensions { get; set => field = value ?? []; } = [];

    /// <summary>Key usages; api-proxy only.</summary>
    public ItemList<string> KeyUsage { get; set => field = value ?? []; } = [];

    /// <summary>Extended key usages; api-proxy only.</summary>
    public ItemList<string> ExtendedKeyUsage { get; set => field = value ?? []; } = [];
}
