using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Short form of a role.</summary>
public sealed class ConnectionRole : PrivXObject
{
    /// <summary>Role id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Role name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }
}
