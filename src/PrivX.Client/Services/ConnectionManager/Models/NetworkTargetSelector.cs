using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Traffic that belongs to a destination.</summary>
public sealed class NetworkTargetSelector : PrivXObject
{
    /// <summary>Addresses.</summary>
    [ReadOnlyMember]
    public IpRange? Ip { get; set; }

    /// <summary>IP protocol; empty or left out for every protocol. Known values: , tcp, udp.</summary>
    [ReadOnlyMember]
    public string? Proto { get; set; }

    /// <summary>Ports; not allowed when every protocol is selected.</summary>
    [ReadOnlyMember]
    public PortRange? Port { get; set; }
}
