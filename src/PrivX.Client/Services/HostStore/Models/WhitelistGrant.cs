namespace PrivX.HostStore;

/// <summary>Whitelist given to roles.</summary>
public sealed class WhitelistGrant : PrivXObject
{
    /// <summary>The whitelist.</summary>
    public WhitelistHandle? Whitelist { get; set; }

    /// <summary>Roles that get this whitelist.</summary>
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];
}
