namespace PrivX.Benchmarks.Floor;

internal sealed class FloorDbServiceOptions
{
    public long? MaxBytesUpload { get; set; }

    public long? MaxBytesDownload { get; set; }
}
