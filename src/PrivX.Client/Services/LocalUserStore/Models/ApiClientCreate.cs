namespace PrivX.LocalUserStore;

/// <summary>ApiClientCreate</summary>
public sealed class ApiClientCreate : PrivXObject
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Roles of the client.</summary>
    public RoleHandle[] Roles { get; set => field = value ?? []; } = [];
}
