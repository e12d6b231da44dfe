using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Settings of a database service.</summary>
public sealed class HostServiceDb : PrivXObject
{
    /// <summary>Database protocol. Known values: postgres, mysql, passthrough, tls.</summary>
    [ReadOnlyMember]
    public string? Protocol { get; set; }

    /// <summary>Whether the server certificate is checked. Known values: ENABLED, DISABLED.</summary>
    [ReadOnlyMember]
    public string? TlsCertificateValidation { get; set; }

    /// <summary>Trust anchors for that check, PEM.</summary>
    [ReadOnlyMember]
    public string? TlsCertificateTrustAnchors { get; set; }

    /// <summary>Bytes from client to server before recording starts; 0 to record from the start.</summary>
    [ReadOnlyMember]
    public long? AuditSkipBytes { get; set; }
}
