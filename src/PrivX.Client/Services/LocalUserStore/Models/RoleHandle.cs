using PrivX.Client.Json;

namespace PrivX.LocalUserStore;

/// <summary>Reference to a role.</summary>
public sealed class RoleHandle : PrivXObject
{
    /// <summary>Role id.</summary>
    public string? Id { get; set; }

    /// <summary>Role name; ignored in requests.</summary>
    public string? Name { get; set; }

    /// <summary>True if the role no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
