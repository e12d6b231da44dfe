using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>One destination.</summary>
public sealed class NetworkTargetDestination : PrivXObject
{
    /// <summary>Addresses, ports and protocols that are meant.</summary>
    [ReadOnlyMember]
    public NetworkTargetSelector? Selector { get; set; }

    /// <summary>Translation of the destination; not allowed when every protocol is selected.</summary>
    [ReadOnlyMember]
    public NetworkTargetNat? Nat { get; set; }
}
