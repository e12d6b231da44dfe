using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Changes the granted roles of a user, which the server takes only as a whole list.</summary>
internal sealed class UserRoleUpdate(PrivXClient client, IClock clock)
{
    /// <summary>All roles of a user, granted and by rule.</summary>
    public async Task<IReadOnlyList<UserRole>> ReadAsync(string userId, CancellationToken token)
    {
        var roles = new List<UserRole>();
        await foreach (UserRole role in client.RoleStore.ListUserRoles(userId).WithCancellation(token).ConfigureAwait(false))
        {
            roles.Add(role);
        }

        return roles;
    }

    /// <summary>The roles in a list that are granted, which is what the server takes back.</summary>
    public static IEnumerable<UserRole> Granted(IEnumerable<UserRole> roles) => roles.Where(IsGranted);

    /// <summary>Makes a change and gives the roles as they are afterwards.</summary>
    /// <param name="user">The user.</param>
    /// <param name="change">From the roles that are there to what is wanted of the grants.</param>
    /// <param name="token">Ends the work.</param>
    /// <exception cref="PrivXException">The change failed, was overwritten by others, or could not be looked at.</exception>
    public Task<UpdatedList<UserRole>> ApplyAsync(User user, Func<IReadOnlyList<UserRole>, ListChange<UserRole>> change, CancellationToken token)
    {
        var list = new ReplacedList<UserRole>
        {
            Name = $"The roles of user {user.Principal} ({user.Id})",
            Remedy = "Look at them with Get-PrivXUserRole, and repeat the change where it is not made.",
            ReadAsync = stop => ReadAsync(user.Id!, stop),
            WriteAsync = (roles, stop) => client.RoleStore.UpdateUserRolesAsync(user.Id!, roles, stop),
            KeyOf = KeyOf,
            IsSame = static (one, other) => GrantTerms.Of(one).IsSame(GrantTerms.Of(other)),
            NameOf = static role => role.Name ?? role.Id ?? string.Empty,
            IsWritten = IsGranted,
        };
        return new ListUpdate<UserRole>(list, clock).ApplyAsync(change, token);
    }

    /// <summary>What tells the roles of a user apart.</summary>
    public static string KeyOf(UserRole role) => role.Id ?? string.Empty;

    private static bool IsGranted(UserRole role) => role.Explicit == true;
}
