namespace PrivX.NetworkAccessManager;

/// <summary>Range of addresses.</summary>
public sealed class IpRange : PrivXObject
{
    /// <summary>First address, IPv4 or IPv6.</summary>
    public string? Start { get; set; }

    /// <summary>Last address, inclusive.</summary>
    public string? End { get; set; }
}
