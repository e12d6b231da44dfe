using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Destination address translation.</summary>
public sealed class NetworkTargetNat : PrivXObject
{
    /// <summary>Address to translate to; an Extender prefix may come first.</summary>
    [ReadOnlyMember]
    public string? Addr { get; set; }

    /// <summary>Port to translate to; 0 or left out to keep the port.</summary>
    [ReadOnlyMember]
    public int? Port { get; set; }
}
