using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.HostStore;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>Finds out about the passwords of accounts; each host and each managed account is asked for once.</summary>
internal sealed class AccountPasswords(PrivXClient client)
{
    private readonly Dictionary<string, Host?> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The target domain that the account of a host is of; null for one of the host itself, or where the host is gone.</summary>
    public async Task<AccountPlace?> DomainOfAsync(string? hostId, string account, CancellationToken token) =>
        PrincipalOf(await HostAsync(hostId, token).ConfigureAwait(false), account)?.TargetDomain is { Id: { Length: > 0 } id } domain
            ? new AccountPlace(AccountPlace.TargetDomain, id, domain.Name)
            : null;

    /// <summary>What is known of the password of an account.</summary>
    public async Task<AccountPassword> OfAsync(AccountPlace place, string account, CancellationToken token) => place.Type switch
    {
        AccountPlace.Host => OnHost(await HostAsync(place.Id, token).ConfigureAwait(false), account),
        AccountPlace.TargetDomain => await InDomainAsync(place.Id!, account, token).ConfigureAwait(false),
        _ => AccountPassword.Unknown,
    };

    // Wholly unknown where the host is deleted, or has no such account of its own: users bring accounts of their directory along.
    private static AccountPassword OnHost(Host? host, string account) => PrincipalOf(host, account) is not { } principal
        ? AccountPassword.Unknown
        : new AccountPassword(
            host!.PasswordRotationEnabled == true && principal.Rotate == true,
            host.PasswordRotation?.RotationStatus.FirstOrDefault(status => status.Principal == account)?.LastRotated,
            null);

    private static HostPrincipal? PrincipalOf(Host? host, string account) => host?.Principals.FirstOrDefault(principal => principal.Principal == account);

    private async Task<AccountPassword> InDomainAsync(string domainId, string account, CancellationToken token)
    {
        await foreach (ManagedAccount found in client.SecretsManager.SearchManagedAccounts(domainId, new ManagedAccountSearch { Keywords = account }).WithCancellation(token).ConfigureAwait(false))
        {
            if (string.Equals(found.Username, account, StringComparison.OrdinalIgnoreCase))
            {
                // Rows of lists do not tell the history.
                ManagedAccount whole = await client.SecretsManager.GetManagedAccountAsync(domainId, found.Id!, token).ConfigureAwait(false);
                return new AccountPassword(whole.RotationEnabled == true, LastRotated(whole), whole.Id);
            }
        }

        return AccountPassword.Unknown;
    }

    private static DateTimeOffset? LastRotated(ManagedAccount account) => account.RotationHistory.Where(one => one.Status == "SUCCESS").Max(one => one.Rotated);

    private async Task<Host?> HostAsync(string? id, CancellationToken token)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        if (!_hosts.TryGetValue(id!, out Host? host))
        {
            try
            {
                host = await client.HostStore.GetHostAsync(id!, token).ConfigureAwait(false);
            }
            catch (PrivXRequestException failure) when (failure.Status == 404)
            {
                host = null;
            }

            _hosts[id!] = host;
        }

        return host;
    }
}
