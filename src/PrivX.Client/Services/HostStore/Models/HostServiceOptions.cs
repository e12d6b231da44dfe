namespace PrivX.HostStore;

/// <summary>What sessions may do, by protocol.</summary>
public sealed class HostServiceOptions : PrivXObject
{
    /// <summary>ssh</summary>
    public SshServiceOptions? Ssh { get; set; }

    /// <summary>rdp</summary>
    public RdpServiceOptions? Rdp { get; set; }

    /// <summary>web</summary>
    public WebServiceOptions? Web { get; set; }

    /// <summary>vnc</summary>
    public VncServiceOptions? Vnc { get; set; }

    /// <summary>db</summary>
    public DbServiceOptions? Db { get; set; }
}
