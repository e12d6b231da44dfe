namespace PrivX.Benchmarks.Floor;

internal sealed class FloorSshServiceOptions
{
    public bool? Shell { get; set; }

    public bool? FileTransfer { get; set; }

    public bool? Exec { get; set; }

    public bool? Tunnels { get; set; }

    public bool? X11 { get; set; }

    public bool? Other { get; set; }
}
