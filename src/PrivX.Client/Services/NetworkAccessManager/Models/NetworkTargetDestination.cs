namespace PrivX.NetworkAccessManager;

/// <summary>One destination.</summary>
public sealed class NetworkTargetDestination : PrivXObject
{
    /// <summary>Addresses, ports and protocols that are meant.</summary>
    public NetworkTargetSelector? Selector { get; set; }

    /// <summary>Translation of the destination; not allowed when every protocol is selected.</summary>
    public NetworkTargetNat? Nat { get; set; }

    /// <summary>The destination in words.</summary>
    public override string ToString() => Nat is null ? $"{Selector}" : $"{Selector} -> {Nat}";
}
