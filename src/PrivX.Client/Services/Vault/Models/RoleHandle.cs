using PrivX.Client.Json;

namespace PrivX.Vault;

/// <summary>Short form of a role.</summary>
public sealed class RoleHandle : PrivXObject
{
    /// <summary>Identifier of the role.</summary>
    public string? Id { get; set; }

    /// <summary>Name of the role; ignored in requests.</summary>
    public string? Name { get; set; }

    /// <summary>True when the role no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
