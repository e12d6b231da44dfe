namespace PrivX.NetworkAccessManager;

public sealed partial class NetworkTargetDestination
{
    /// <summary>The destination in words.</summary>
    public override string ToString() => Nat is null ? $"{Selector}" : $"{Selector} -> {Nat}";
}
