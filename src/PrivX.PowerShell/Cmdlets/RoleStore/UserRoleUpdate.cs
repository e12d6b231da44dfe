using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>
/// Changes the granted roles of a user. The server takes only the whole list and keeps no versions of it, so the list is read right before it is
/// written, read again afterwards, and written anew where somebody else's change has overtaken this one.
/// </summary>
internal sealed class UserRoleUpdate(PrivXClient client, IClock clock)
{
    private const int Attempts = 5;
    private const int LongestPause = 400;

    // Within the process, changes to one user wait for each other: several rows of a file may name the same one.
    private static readonly SemaphoreSlim[] Locks = Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1)).ToArray();

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
    public static IEnumerable<UserRole> Granted(IEnumerable<UserRole> roles) => roles.Where(role => role.Explicit == true);

    /// <summary>Makes a change and gives the roles as they are afterwards.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="change">From the roles that are there to the grants that are wanted; null when all is as it should be.</param>
    /// <param name="token">Ends the work.</param>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: others kept changing the list.</exception>
    public async Task<IReadOnlyList<UserRole>> ApplyAsync(string userId, Func<IReadOnlyList<UserRole>, UserRole[]?> change, CancellationToken token)
    {
        SemaphoreSlim mine = Locks[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(userId) % (uint)Locks.Length];
        await mine.WaitAsync(token).ConfigureAwait(false);
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                IReadOnlyList<UserRole> roles = await ReadAsync(userId, token).ConfigureAwait(false);
                if (change(roles) is not { } wanted)
                {
                    return roles;
                }

                await client.RoleStore.UpdateUserRolesAsync(userId, wanted, token).ConfigureAwait(false);
                roles = await ReadAsync(userId, token).ConfigureAwait(false);
                if (change(roles) is null)
                {
                    return roles;
                }

                if (attempt == Attempts)
                {
                    throw new PrivXObjectException("Conflict", $"The roles of user {userId} were written {Attempts} times and are not as wanted: somebody else changes them at the same time, or the server does not keep what it was given.")
                    {
                        Remedy = "Look at them with Get-PrivXUserRole, and repeat the change later.",
                    };
                }

                await clock.DelayAsync(Pause(attempt), token).ConfigureAwait(false);
            }
        }
        finally
        {
            mine.Release();
        }
    }

    // Two that overtake each other must not do so in step.
    private static TimeSpan Pause(int attempt)
    {
        int part = (int)((uint)Guid.NewGuid().GetHashCode() % LongestPause);
        return TimeSpan.FromMilliseconds((LongestPause * attempt / 2) + part);
    }
}
