namespace PrivX.LocalUserStore;

/// <summary>API client to create.</summary>
public sealed class ApiClientCreate : PrivXObject
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Roles of the client.</summary>
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];
}
