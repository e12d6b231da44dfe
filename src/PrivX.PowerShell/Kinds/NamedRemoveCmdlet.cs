using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Kinds;

/// <summary>Deletes objects that others may name. With -WhatIf it tells which others those are.</summary>
public abstract class NamedRemoveCmdlet : ChangeCmdlet
{
    private const int Shown = 5;

    private readonly ConcurrentDictionary<PrivXClient, Lazy<Task<ReferenceReader>>> _readers = new();

    private protected NamedRemoveCmdlet()
    {
    }

    /// <summary>Deletes the objects that one reference means.</summary>
    private protected void RemoveNamed<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject =>
        ForTargets(noun, reference, target => Change(
            reference,
            async token =>
            {
                T found = await target.FindAsync(Client, token).ConfigureAwait(false);
                return (Found: found, Uses: IsWhatIf ? await UsesAsync(found, token).ConfigureAwait(false) : string.Empty);
            },
            plan => Confirm(noun.Describe(plan.Found), $"Remove {noun.Name}{plan.Uses}"),
            async (plan, token) =>
            {
                await noun.DeleteAsync(Client, noun.IdOf(plan.Found)!, token).ConfigureAwait(false);
                return true;
            },
            null));

    // Whether it may be removed does not hang on it: where it cannot be read, the rest is told all the same.
    private async Task<string> UsesAsync(PrivXObject found, CancellationToken token)
    {
        try
        {
            ReferenceReader reader = await _readers.GetOrAdd(Client, client => new Lazy<Task<ReferenceReader>>(() => LoadAsync(client, found, token))).Value.ConfigureAwait(false);
            List<string> names = reader.Of(found).Select(use => $"{use.Kind} {use.Name}").Distinct(StringComparer.Ordinal).ToList();
            long members = reader.MembersOf(found) is { } list ? await CountAsync(list.AsPages(token)).ConfigureAwait(false) : 0;
            IEnumerable<string> told = names.Take(Shown)
                .Concat(names.Count > Shown ? [$"{names.Count - Shown} more"] : [])
                .Concat(members > 0 ? [members == 1 ? "1 member" : $"{members} members"] : []);
            return names.Count + members == 0 ? ", which nothing names" : $", which is named by {string.Join(", ", told)}";
        }
        catch (PrivXException failure)
        {
            return $"; what names it could not be read ({failure.Message})";
        }
    }

    // All of one cmdlet are of one kind.
    private static async Task<ReferenceReader> LoadAsync(PrivXClient client, PrivXObject one, CancellationToken token)
    {
        var reader = new ReferenceReader(client);
        await reader.LoadAsync([one], null, token).ConfigureAwait(false);
        return reader;
    }

    private static async Task<long> CountAsync(IAsyncEnumerable<Page<User>> pages)
    {
        long count = 0;
        await foreach (Page<User> page in pages.ConfigureAwait(false))
        {
            count += page.Items.Count;
        }

        return count;
    }
}
