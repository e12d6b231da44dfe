using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Count of connections.</summary>
public sealed class ConnectionCount : PrivXObject
{
    /// <summary>Number of connections.</summary>
    [ReadOnlyMember]
    public int? Count { get; set; }
}
