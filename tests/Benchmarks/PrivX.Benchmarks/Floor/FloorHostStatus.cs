namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostStatus
{
    public string? K { get; set; }

    public string? V { get; set; }
}
