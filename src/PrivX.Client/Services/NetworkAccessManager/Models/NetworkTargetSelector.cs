namespace PrivX.NetworkAccessManager;

/// <summary>Traffic that belongs to a destination.</summary>
public sealed class NetworkTargetSelector : PrivXObject
{
    /// <summary>Addresses.</summary>
    public IpRange? Ip { get; set; }

    /// <summary>IP protocol; empty or left out for every protocol. Known values: , tcp, udp.</summary>
    public string? Proto { get; set; }

    /// <summary>Ports; not allowed when every protocol is selected.</summary>
    public PortRange? Port { get; set; }

    /// <summary>Addresses, protocol and ports in words.</summary>
    public override string ToString() => string.IsNullOrEmpty(Proto) ? $"{Ip}" : Port is null ? $"{Ip} {Proto}" : $"{Ip} {Proto}/{Port}";
}
