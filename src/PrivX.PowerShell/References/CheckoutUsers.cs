using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

/// <summary>Who has something checked out, in words; each user is asked for once. Only a help: what cannot be read is left out.</summary>
internal sealed class CheckoutUsers(PrivXClient client)
{
    private readonly ConcurrentDictionary<string, string?> _names = new(StringComparer.OrdinalIgnoreCase);
    private Task<string?>? _caller;

    /// <summary>A clause such as <c>carla.berg has it until … (check-out …)</c>.</summary>
    public async Task<string> DescribeAsync(string? userId, DateTimeOffset? expires, string? id, CancellationToken token)
    {
        string who = string.IsNullOrEmpty(userId) ? "Somebody has"
            : await IsCallerAsync(userId, token).ConfigureAwait(false) ? "You have"
            : $"{await FindAsync(userId, token).ConfigureAwait(false) ?? "User " + userId} has";
        return $"{who} it until {expires:u} (check-out {id})";
    }

    /// <summary>True for the one who calls.</summary>
    public async Task<bool> IsCallerAsync(string? userId, CancellationToken token) =>
        !string.IsNullOrEmpty(userId) && string.Equals(userId, await (_caller ??= CallerAsync(token)).ConfigureAwait(false), StringComparison.OrdinalIgnoreCase);

    private async Task<string?> CallerAsync(CancellationToken token)
    {
        try
        {
            return (await client.WithReporter(null).RoleStore.GetCurrentUserAsync(token).ConfigureAwait(false)).Id;
        }
        catch (PrivXException)
        {
            return null;
        }
    }

    /// <summary>Looks up several users in one request. Who is not found, or may not be looked up, is not asked for again.</summary>
    public async Task ReadAsync(IEnumerable<string?> userIds, CancellationToken token)
    {
        string[] unknown = userIds.OfType<string>().Where(id => id.Length > 0 && !_names.ContainsKey(id)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (unknown.Length == 0)
        {
            return;
        }

        try
        {
            await foreach (User user in client.WithReporter(null).RoleStore.SearchUsers(new UserSearch { UserId = unknown }).WithCancellation(token).ConfigureAwait(false))
            {
                _names[user.Id!] = user.Principal;
            }
        }
        catch (PrivXException)
        {
            // Not everyone may see users; the ids then have to do.
        }

        Array.ForEach(unknown, id => _names.TryAdd(id, null));
    }

    /// <summary>The log-in name of a user; null where it cannot be told.</summary>
    public async Task<string?> FindAsync(string? userId, CancellationToken token)
    {
        await ReadAsync([userId], token).ConfigureAwait(false);
        return !string.IsNullOrEmpty(userId) && _names.TryGetValue(userId!, out string? name) && !string.IsNullOrEmpty(name) ? name : null;
    }
}
