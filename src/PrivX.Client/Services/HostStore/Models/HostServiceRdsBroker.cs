namespace PrivX.HostStore;

/// <summary>Remote Desktop connection broker.</summary>
public sealed class HostServiceRdsBroker : PrivXObject
{
    /// <summary>Name of the broker.</summary>
    public string? BrokerHostname { get; set; }

    /// <summary>Port of the broker.</summary>
    public int? BrokerPort { get; set; }

    /// <summary>Name of the session collection.</summary>
    public string? CollectionName { get; set; }

    /// <summary>Number of session hosts.</summary>
    public int? SessionHostsCount { get; set; }
}
