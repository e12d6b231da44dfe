namespace PrivX.Benchmarks.Floor;

/// <summary>One list answer, read by nothing but the serializer. These classes have the members of the module's, and nothing more.</summary>
internal sealed class FloorPage
{
    public long Count { get; set; }

    public FloorHost[]? Items { get; set; }
}
