namespace PrivX.RoleStore;

/// <summary>Reference to a PrivX role.</summary>
public sealed class RoleReference : PrivXObject
{
    /// <summary>ID of the role.</summary>
    public string? Id { get; set; }

    /// <summary>Name of the role.</summary>
    public string? Name { get; set; }
}
