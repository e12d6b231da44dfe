using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Exceptions from session recording.</summary>
public sealed class SessionRecordingOptions : PrivXObject
{
    /// <summary>Leave the clipboard out of recordings.</summary>
    [ReadOnlyMember]
    public bool? DisableClipboardRecording { get; set; }

    /// <summary>Leave transferred files out of recordings.</summary>
    [ReadOnlyMember]
    public bool? DisableFileTransferRecording { get; set; }
}
