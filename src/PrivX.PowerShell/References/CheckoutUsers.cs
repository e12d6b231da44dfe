using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>Who has something checked out, in words; each user is asked for once. Only a help: what cannot be read is left out.</summary>
internal sealed class CheckoutUsers(PrivXClient client)
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private Task<string?>? _caller;

    /// <summary>A clause such as <c>carla.berg has it until … (check-out …)</c>.</summary>
    public async Task<string> DescribeAsync(string? userId, DateTimeOffset? expires, string? id, CancellationToken token)
    {
        string who = string.IsNullOrEmpty(userId) ? "Somebody has"
            : await IsCallerAsync(userId, token).ConfigureAwait(false) ? "You have"
            : $"{await NameAsync(userId!, token).ConfigureAwait(false)} has";
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

    private async Task<string> NameAsync(string userId, CancellationToken token)
    {
        if (!_names.TryGetValue(userId, out string? name))
        {
            try
            {
                name = (await client.WithReporter(null).RoleStore.GetUserAsync(userId, token).ConfigureAwait(false)).Principal;
            }
            catch (PrivXException)
            {
                // Not everyone may read users; the id then has to do.
            }

            _names[userId] = name = string.IsNullOrEmpty(name) ? "User " + userId : name!;
        }

        return name;
    }
}
