using System.Collections.Generic;
using System.Linq;
using PrivX.Client.Updates;
using PrivX.RoleStore;
using PrivX.UserRoles;

namespace PrivX.PowerShell.Jobs.UserRoles;

/// <summary>What is to become of the grants of one user.</summary>
/// <param name="User">Whose.</param>
/// <param name="Change">What is granted and taken.</param>
/// <param name="Rows">What becomes of each role.</param>
internal sealed record UserRoleCopy(User User, ListChange<UserRole> Change, IReadOnlyList<UserRoleChange> Rows)
{
    /// <summary>True where something is to be changed, and not only shown.</summary>
    public bool IsWanted { get; set; } = Change.Put.Count + Change.Take.Count > 0;

    /// <summary>Names of grants of others that got lost.</summary>
    public IReadOnlyCollection<string> Lost { get; set; } = [];

    /// <summary>What is done, in words.</summary>
    public string Words => string.Join("; ", Rows.Where(row => row.State is "Granted" or "Revoked").Select(row => row.State == "Granted" ? $"Grant role {row.Role} {row.After}" : $"Revoke role {row.Role}"));
}
