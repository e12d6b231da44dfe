namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostApplication
{
    public string? Name { get; set; }

    public string? Application { get; set; }

    public string? Arguments { get; set; }

    public string? WorkingDirectory { get; set; }
}
