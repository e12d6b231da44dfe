using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Whitelist given to roles.</summary>
public sealed class WhitelistGrant : PrivXObject
{
    /// <summary>The whitelist.</summary>
    [ReadOnlyMember]
    public WhitelistHandle? Whitelist { get; set; }

    /// <summary>Roles that get this whitelist.</summary>
    [ReadOnlyMember]
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];
}
