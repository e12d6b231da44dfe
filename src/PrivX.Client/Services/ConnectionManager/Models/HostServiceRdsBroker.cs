using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Remote Desktop connection broker.</summary>
public sealed class HostServiceRdsBroker : PrivXObject
{
    /// <summary>Name of the broker.</summary>
    [ReadOnlyMember]
    public string? BrokerHostname { get; set; }

    /// <summary>Port of the broker.</summary>
    [ReadOnlyMember]
    public int? BrokerPort { get; set; }

    /// <summary>Name of the session collection.</summary>
    [ReadOnlyMember]
    public string? CollectionName { get; set; }

    /// <summary>Number of session hosts.</summary>
    [ReadOnlyMember]
    public int? SessionHostsCount { get; set; }
}
