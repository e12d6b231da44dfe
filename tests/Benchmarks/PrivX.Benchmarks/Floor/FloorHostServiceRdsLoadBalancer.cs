namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostServiceRdsLoadBalancer
{
    public int? SessionHostsCount { get; set; }
}
