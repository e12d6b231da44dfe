namespace PrivX.NetworkAccessManager;

public sealed partial class IpRange
{
    /// <summary>The range in words.</summary>
    public override string ToString() => Start == End ? Start ?? string.Empty : $"{Start}-{End}";
}
