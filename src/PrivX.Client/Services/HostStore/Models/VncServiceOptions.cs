using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>What a VNC connection may do.</summary>
public sealed class VncServiceOptions : PrivXObject
{
    /// <summary>File transfer.</summary>
    public bool? FileTransfer { get; set; }

    /// <summary>Clipboard.</summary>
    public bool? Clipboard { get; set; }

    /// <summary>The names of what is allowed.</summary>
    public override string ToString() => ObjectText.Allowed((nameof(FileTransfer), FileTransfer), (nameof(Clipboard), Clipboard));
}
