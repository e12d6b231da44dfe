using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Load balancer before Remote Desktop session hosts.</summary>
public sealed class HostServiceRdsLoadBalancer : PrivXObject
{
    /// <summary>Number of session hosts.</summary>
    [ReadOnlyMember]
    public int? SessionHostsCount { get; set; }
}
