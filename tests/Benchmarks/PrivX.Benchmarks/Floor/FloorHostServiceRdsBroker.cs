namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostServiceRdsBroker
{
    public string? BrokerHostname { get; set; }

    public int? BrokerPort { get; set; }

    public string? CollectionName { get; set; }

    public int? SessionHostsCount { get; set; }
}
