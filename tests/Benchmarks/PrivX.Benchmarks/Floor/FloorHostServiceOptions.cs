namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostServiceOptions
{
    public FloorSshServiceOptions? Ssh { get; set; }

    public FloorRdpServiceOptions? Rdp { get; set; }

    public FloorWebServiceOptions? Web { get; set; }

    public FloorVncServiceOptions? Vnc { get; set; }

    public FloorDbServiceOptions? Db { get; set; }
}
