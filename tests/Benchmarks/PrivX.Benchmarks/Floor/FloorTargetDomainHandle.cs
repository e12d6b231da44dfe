namespace PrivX.Benchmarks.Floor;

internal sealed class FloorTargetDomainHandle
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public bool? Deleted { get; set; }
}
