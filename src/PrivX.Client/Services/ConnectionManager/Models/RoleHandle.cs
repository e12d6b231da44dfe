using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Reference to a role.</summary>
public sealed class RoleHandle : PrivXObject
{
    /// <summary>Role id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Role name; ignored in requests.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>True if the role no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
