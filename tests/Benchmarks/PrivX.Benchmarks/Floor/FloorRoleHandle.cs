namespace PrivX.Benchmarks.Floor;

internal sealed class FloorRoleHandle
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public bool? Deleted { get; set; }
}
