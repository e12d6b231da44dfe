namespace PrivX.Benchmarks.Floor;

internal sealed class FloorVncServiceOptions
{
    public bool? FileTransfer { get; set; }

    public bool? Clipboard { get; set; }
}
