namespace PrivX.HostStore;

/// <summary>Service at an address, to find its host by.</summary>
public sealed class HostResolve : PrivXObject
{
    /// <summary>Protocol. Known values: SSH, RDP, VNC, WEB, DB.</summary>
    public string? Service { get; set; }

    /// <summary>Address to look for.</summary>
    public string? Address { get; set; }

    /// <summary>Port to look for.</summary>
    public int? Port { get; set; }
}
