namespace PrivX.Authorizer;

/// <summary>Certificate for one target.</summary>
public sealed class SshCertificate : PrivXObject
{
    /// <summary>Certificate type.</summary>
    public string? Type { get; set; }

    /// <summary>Certificate, base64.</summary>
    public string? Data { get; set; }

    /// <summary>Certificate as one line, as OpenSSH keeps it in a -cert.pub file.</summary>
    public string? DataString { get; set; }

    /// <summary>Issuer chain for X.509 formats.</summary>
    public ItemList<string> Chain { get; set => field = value ?? []; } = [];
}
