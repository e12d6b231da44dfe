using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>What an SSH connection may do.</summary>
public sealed class SshServiceOptions : PrivXObject
{
    /// <summary>Shell.</summary>
    [ReadOnlyMember]
    public bool? Shell { get; set; }

    /// <summary>File transfer.</summary>
    [ReadOnlyMember]
    public bool? FileTransfer { get; set; }

    /// <summary>Running single commands.</summary>
    [ReadOnlyMember]
    public bool? Exec { get; set; }

    /// <summary>Tunnels.</summary>
    [ReadOnlyMember]
    public bool? Tunnels { get; set; }

    /// <summary>X11 forwarding.</summary>
    [ReadOnlyMember]
    public bool? X11 { get; set; }

    /// <summary>Anything else.</summary>
    [ReadOnlyMember]
    public bool? Other { get; set; }
}
