namespace PrivX.NetworkAccessManager;

/// <summary>Destination address translation.</summary>
public sealed class NetworkTargetNat : PrivXObject
{
    /// <summary>Address to translate to; an Extender prefix may come first.</summary>
    public string? Addr { get; set; }

    /// <summary>Port to translate to; 0 or left out to keep the port.</summary>
    public int? Port { get; set; }

    /// <summary>The address, and the port where it is translated too.</summary>
    public override string ToString() => Port is > 0 ? $"{Addr}:{Port}" : Addr ?? string.Empty;
}
