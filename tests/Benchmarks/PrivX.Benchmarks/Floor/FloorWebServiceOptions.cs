namespace PrivX.Benchmarks.Floor;

internal sealed class FloorWebServiceOptions
{
    public bool? FileTransfer { get; set; }

    public bool? Audio { get; set; }

    public bool? Clipboard { get; set; }
}
