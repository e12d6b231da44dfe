namespace PrivX.HostStore;

/// <summary>Exceptions from session recording.</summary>
public sealed class SessionRecordingOptions : PrivXObject
{
    /// <summary>Leave the clipboard out of recordings.</summary>
    public bool? DisableClipboardRecording { get; set; }

    /// <summary>Leave transferred files out of recordings.</summary>
    public bool? DisableFileTransferRecording { get; set; }
}
