using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Range of ports.</summary>
public sealed class PortRange : PrivXObject
{
    /// <summary>First port.</summary>
    [ReadOnlyMember]
    public int? Start { get; set; }

    /// <summary>Last port, inclusive.</summary>
    [ReadOnlyMember]
    public int? End { get; set; }
}
