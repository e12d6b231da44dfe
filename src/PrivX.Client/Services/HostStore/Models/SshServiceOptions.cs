using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>What an SSH connection may do.</summary>
public sealed class SshServiceOptions : PrivXObject
{
    /// <summary>Shell.</summary>
    public bool? Shell { get; set; }

    /// <summary>File transfer.</summary>
    public bool? FileTransfer { get; set; }

    /// <summary>Running single commands.</summary>
    public bool? Exec { get; set; }

    /// <summary>Tunnels.</summary>
    public bool? Tunnels { get; set; }

    /// <summary>X11 forwarding.</summary>
    public bool? X11 { get; set; }

    /// <summary>Anything else.</summary>
    public bool? Other { get; set; }

    /// <summary>The names of what is allowed.</summary>
    public override string ToString() => ObjectText.Allowed((nameof(Shell), Shell), (nameof(FileTransfer), FileTransfer), (nameof(Exec), Exec), (nameof(Tunnels), Tunnels), (nameof(X11), X11), (nameof(Other), Other));
}
