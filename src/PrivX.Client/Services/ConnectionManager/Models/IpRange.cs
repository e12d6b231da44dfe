using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Range of addresses.</summary>
public sealed class IpRange : PrivXObject
{
    /// <summary>First address, IPv4 or IPv6.</summary>
    [ReadOnlyMember]
    public string? Start { get; set; }

    /// <summary>Last address, inclusive.</summary>
    [ReadOnlyMember]
    public string? End { get; set; }
}
