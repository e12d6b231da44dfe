using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Short form of the target host.</summary>
public sealed class ConnectionHost : PrivXObject
{
    /// <summary>Host id; may be empty for targets that are not hosts.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the host.</summary>
    [ReadOnlyMember]
    public string? CommonName { get; set; }
}
