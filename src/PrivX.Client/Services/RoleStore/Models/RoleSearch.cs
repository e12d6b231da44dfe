namespace PrivX.RoleStore;

/// <summary>Conditions of a role search.</summary>
public sealed class RoleSearch : PrivXObject
{
    /// <summary>Role names to look for.</summary>
    public ItemList<string>? Name { get; set; }
}
