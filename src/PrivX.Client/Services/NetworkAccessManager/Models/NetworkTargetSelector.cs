namespace PrivX.NetworkAccessManager;

public sealed partial class NetworkTargetSelector
{
    /// <summary>Addresses, protocol and ports in words.</summary>
    public override string ToString() => string.IsNullOrEmpty(Proto) ? $"{Ip}" : Port is null ? $"{Ip} {Proto}" : $"{Ip} {Proto}/{Port}";
}
