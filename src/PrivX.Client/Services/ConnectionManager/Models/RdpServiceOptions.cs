using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>What an RDP connection may do.</summary>
public sealed class RdpServiceOptions : PrivXObject
{
    /// <summary>File transfer.</summary>
    [ReadOnlyMember]
    public bool? FileTransfer { get; set; }

    /// <summary>Audio.</summary>
    [ReadOnlyMember]
    public bool? Audio { get; set; }

    /// <summary>Clipboard.</summary>
    [ReadOnlyMember]
    public bool? Clipboard { get; set; }
}
