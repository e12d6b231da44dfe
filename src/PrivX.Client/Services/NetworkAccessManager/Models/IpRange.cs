namespace PrivX.NetworkAccessManager;

/// <summary>Range of addresses.</summary>
public sealed class IpRange : PrivXObject
{
    /// <summary>First address, IPv4 or IPv6.</summary>
    public string? Start { get; set; }

    /// <summary>Last address, inclusive.</summary>
    public string? End { get; set; }

    /// <summary>The range in words.</summary>
    public override string ToString() => Start == End ? Start ?? string.Empty : $"{Start}-{End}";
}
