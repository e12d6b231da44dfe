namespace PrivX.Benchmarks.Floor;

internal sealed class FloorSessionRecordingOptions
{
    public bool? DisableClipboardRecording { get; set; }

    public bool? DisableFileTransferRecording { get; set; }
}
