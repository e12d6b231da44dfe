using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Hosts;
using PrivX.HostStore;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>Finds the hosts that rows mean, with one list of all hosts, of which only those are kept that fit a row.</summary>
/// <param name="match">By what hosts are found; the first that finds one counts.</param>
internal sealed class HostFinder(HostMatch[] match)
{
    public static async Task FindAsync(PrivXClient client, IReadOnlyList<HostRows> all, CancellationToken token)
    {
        ILookup<string, HostRows> byId = all.Where(rows => rows.ExternalId is not null).ToLookup(rows => rows.ExternalId!, StringComparer.Ordinal);
        ILookup<string, HostRows> byName = all.Where(rows => rows.CommonName is not null).ToLookup(rows => rows.CommonName!, StringComparer.OrdinalIgnoreCase);
        await foreach (Host host in client.HostStore.SearchHosts(new HostSearch()).WithCancellation(token).ConfigureAwait(false))
        {
            foreach (HostRows rows in byId[host.ExternalId ?? string.Empty].Union(byName[host.CommonName ?? string.Empty]))
            {
                rows.Found.Add(host);
            }
        }
    }

    /// <summary>The host that the rows mean; null where it is yet to be made.</summary>
    /// <exception cref="PrivXObjectException">It cannot be told which.</exception>
    public Host? HostOf(HostRows rows)
    {
        bool isTold = false;
        foreach (HostMatch way in match)
        {
            if (Fits(way, rows) is not { } fits)
            {
                continue;
            }

            isTold = true;
            Host[] found = rows.Found.Where(fits).ToArray();
            if (found.Length > 1)
            {
                throw new PrivXObjectException(ErrorCodes.AmbiguousName, $"{found.Length} hosts fit by {way}: {Resolver.Listed(found.Select(Nouns.Host.Describe).ToArray())}.")
                {
                    Remedy = "Tell the host by its ExternalId, or put the hosts right.",
                };
            }

            if (found.Length == 1)
            {
                return Checked(found[0], rows);
            }
        }

        return isTold ? null : throw new PrivXUsageException(ErrorCodes.InvalidValue, $"The row does not tell what hosts are found by: {string.Join(" or ", match)}.")
        {
            Remedy = "Fill the columns, or choose another -Match.",
        };
    }

    private static Func<Host, bool>? Fits(HostMatch way, HostRows rows) => way switch
    {
        HostMatch.ExternalId => rows.ExternalId is { } id ? host => host.ExternalId == id : null,
        HostMatch.Name => rows.CommonName is not null ? host => IsNamed(host, rows) : null,
        _ => rows.CommonName is not null && rows.Addresses.Length > 0
            ? host => IsNamed(host, rows) && host.Addresses.Intersect(rows.Addresses, StringComparer.OrdinalIgnoreCase).Any()
            : null,
    };

    private static bool IsNamed(Host host, HostRows rows) => string.Equals(host.CommonName, rows.CommonName, StringComparison.OrdinalIgnoreCase);

    // The same name on another machine is another host.
    private static Host Checked(Host host, HostRows rows) =>
        host.Deleted == true
            ? throw new PrivXObjectException(ErrorCodes.Conflict, $"{Nouns.Host.Describe(host)} is gone from its source and waits to be purged.") { Remedy = "Import the row again after the purge." }
            : rows.ExternalId is { } id && host.ExternalId is { Length: > 0 } other && other != id
            ? throw new PrivXObjectException(ErrorCodes.Conflict, $"{Nouns.Host.Describe(host)} has the external id '{other}', and the row '{id}'.") { Remedy = "Change the external id with Set-PrivXHost if it is the same machine, or name the other one differently." }
            : host;
}
