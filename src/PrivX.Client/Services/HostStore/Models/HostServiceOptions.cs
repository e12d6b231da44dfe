namespace PrivX.HostStore;

/// <summary>What sessions may do, by protocol.</summary>
public sealed class HostServiceOptions : PrivXObject
{
    /// <summary>What SSH connections may do.</summary>
    public SshServiceOptions? Ssh { get; set; }

    /// <summary>What RDP connections may do.</summary>
    public RdpServiceOptions? Rdp { get; set; }

    /// <summary>What web connections may do.</summary>
    public WebServiceOptions? Web { get; set; }

    /// <summary>What VNC connections may do.</summary>
    public VncServiceOptions? Vnc { get; set; }

    /// <summary>What database connections may do.</summary>
    public DbServiceOptions? Db { get; set; }
}
