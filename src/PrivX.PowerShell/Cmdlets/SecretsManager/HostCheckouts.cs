using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>
/// Who has accounts of hosts checked out. Hosts do not tell it, so that it is looked up in the list of check-outs, once for all accounts. Only a
/// help: a caller who may not read that list, or a server that has none, changes passwords all the same.
/// </summary>
internal sealed class HostCheckouts(PrivXClient client)
{
    private readonly object _lock = new();
    private readonly CheckoutUsers _users = new(client);
    private Task<IReadOnlyList<SecretCheckout>>? _open;

    public async Task<AccountHolders> OfAsync(string hostId, string account, CancellationToken token)
    {
        Task<IReadOnlyList<SecretCheckout>> open;
        lock (_lock)
        {
            open = _open ??= ReadAsync(token);
        }

        return await AccountHolders.OfAsync(
            (await open.ConfigureAwait(false)).Where(checkout => string.Equals(checkout.Host?.Id, hostId, StringComparison.OrdinalIgnoreCase) && checkout.Username == account),
            _users,
            token).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SecretCheckout>> ReadAsync(CancellationToken token)
    {
        var all = new List<SecretCheckout>();
        try
        {
            await foreach (SecretCheckout checkout in client.WithReporter(null).Authorizer.ListSecretCheckouts().WithCancellation(token).ConfigureAwait(false))
            {
                all.Add(checkout);
            }
        }
        catch (PrivXException)
        {
            // See above.
        }

        return all;
    }
}
