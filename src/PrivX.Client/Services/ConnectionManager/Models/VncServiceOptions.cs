using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>What a VNC connection may do.</summary>
public sealed class VncServiceOptions : PrivXObject
{
    /// <summary>File transfer.</summary>
    [ReadOnlyMember]
    public bool? FileTransfer { get; set; }

    /// <summary>Clipboard.</summary>
    [ReadOnlyMember]
    public bool? Clipboard { get; set; }
}
