using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>What sessions may do, by protocol.</summary>
public sealed class HostServiceOptions : PrivXObject
{
    /// <summary>ssh</summary>
    [ReadOnlyMember]
    public SshServiceOptions? Ssh { get; set; }

    /// <summary>rdp</summary>
    [ReadOnlyMember]
    public RdpServiceOptions? Rdp { get; set; }

    /// <summary>web</summary>
    [ReadOnlyMember]
    public WebServiceOptions? Web { get; set; }

    /// <summary>vnc</summary>
    [ReadOnlyMember]
    public VncServiceOptions? Vnc { get; set; }

    /// <summary>db</summary>
    [ReadOnlyMember]
    public DbServiceOptions? Db { get; set; }
}
