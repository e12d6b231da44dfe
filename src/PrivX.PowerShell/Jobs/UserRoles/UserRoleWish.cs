using PrivX.Client;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.RoleStore;
using PrivX.UserRoles;

namespace PrivX.PowerShell.Jobs.UserRoles;

/// <summary>One line of a list: a role that a user shall have, and what came of it.</summary>
internal sealed class UserRoleWish
{
    public required UserRoleChange Row { get; init; }

    public User? User { get; init; }

    public Role? Role { get; init; }

    public GrantTerms? Terms { get; init; }

    /// <summary>True where the role is to be granted, and is not only shown.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Why it failed.</summary>
    public PrivXException? Failure { get; set; }
}
