namespace PrivX.NetworkAccessManager;

public sealed partial class NetworkTargetNat
{
    /// <summary>The address, and the port where it is translated too.</summary>
    public override string ToString() => Port is > 0 ? $"{Addr}:{Port}" : Addr ?? string.Empty;
}
