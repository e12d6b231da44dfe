namespace PrivX.HostStore;

/// <summary>Settings of a database service.</summary>
public sealed class HostServiceDb : PrivXObject
{
    /// <summary>Database protocol. Known values: postgres, mysql, passthrough, tls.</summary>
    public string? Protocol { get; set; }

    /// <summary>Whether the server certificate is checked. Known values: ENABLED, DISABLED.</summary>
    public string? TlsCertificateValidation { get; set; }

    /// <summary>Trust anchors for that check, PEM.</summary>
    public string? TlsCertificateTrustAnchors { get; set; }

    /// <summary>Bytes from client to server before recording starts; 0 to record from the start.</summary>
    public long? AuditSkipBytes { get; set; }
}
