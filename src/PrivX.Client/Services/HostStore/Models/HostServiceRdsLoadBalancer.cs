namespace PrivX.HostStore;

/// <summary>Load balancer before Remote Desktop session hosts.</summary>
public sealed class HostServiceRdsLoadBalancer : PrivXObject
{
    /// <summary>Number of session hosts.</summary>
    public int? SessionHostsCount { get; set; }
}
