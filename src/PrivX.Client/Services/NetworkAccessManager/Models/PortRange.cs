namespace PrivX.NetworkAccessManager;

public sealed partial class PortRange
{
    /// <summary>The range in words.</summary>
    public override string ToString() => Start == End ? $"{Start}" : $"{Start}-{End}";
}
