using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>What sessions may do, by protocol.</summary>
public sealed class HostServiceOptions : PrivXObject
{
    /// <summary>What SSH connections may do.</summary>
    [ReadOnlyMember]
    public SshServiceOptions? Ssh { get; set; }

    /// <summary>What RDP connections may do.</summary>
    [ReadOnlyMember]
    public RdpServiceOptions? Rdp { get; set; }

    /// <summary>What web connections may do.</summary>
    [ReadOnlyMember]
    public WebServiceOptions? Web { get; set; }

    /// <summary>What VNC connections may do.</summary>
    [ReadOnlyMember]
    public VncServiceOptions? Vnc { get; set; }

    /// <summary>What database connections may do.</summary>
    [ReadOnlyMember]
    public DbServiceOptions? Db { get; set; }
}
