using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>What to do about a name that no object has: others that are written nearly so, or who is called so otherwise.</summary>
internal static class NameAdvice
{
    // Enough for most servers; of more objects the first ones are looked at.
    private const int MostLookedAt = 1_000;
    private const int MostTold = 3;
    private const int LettersForASlip = 3;

    // A client is one of a single command: its names are read once, however many of them are not found.
    private static readonly ConditionalWeakTable<PrivXClient, ConcurrentDictionary<string, Task<IReadOnlyList<Candidate>>>> Known = new();

    /// <summary>The advice; null where nothing comes near, or nothing could be read.</summary>
    public static async Task<string?> ForAsync<T>(PrivXClient client, Noun<T> noun, string text, CancellationToken token)
        where T : PrivXObject
    {
        IReadOnlyList<Candidate> all;
        try
        {
            all = await Known.GetValue(client, static _ => new()).GetOrAdd(noun.TypeName, _ => ReadAsync(client, noun, token)).ConfigureAwait(false);
        }
        catch (PrivXException)
        {
            return null;
        }

        string[] called = all.Where(one => one.OtherNames.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(one => $"'{one.Name}'").Take(MostTold).ToArray();
        if (called.Length > 0)
        {
            return $"So is called otherwise: {string.Join(", ", called)}. Give that name.";
        }

        string wanted = text.ToUpperInvariant();
        string[] near = all
            .Select(one => (one.Name, Slips: Spelling.Slips(wanted, one.Name.ToUpperInvariant())))
            .Where(one => one.Slips <= Math.Min(2, text.Length / LettersForASlip))
            .OrderBy(one => one.Slips)
            .ThenBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => $"'{one.Name}'")
            .Distinct(StringComparer.Ordinal)
            .Take(MostTold)
            .ToArray();
        return near.Length > 0 ? $"There is {string.Join(", ", near)}: check the name." : null;
    }

    private static async Task<IReadOnlyList<Candidate>> ReadAsync<T>(PrivXClient client, Noun<T> noun, CancellationToken token)
        where T : PrivXObject
    {
        var all = new List<Candidate>();
        await foreach (T item in noun.FindKeyword(client, null, new ListQuery { First = MostLookedAt }).WithCancellation(token).ConfigureAwait(false))
        {
            if (noun.NameOf(item) is { Length: > 0 } name)
            {
                all.Add(new Candidate(name, noun.OtherNamesOf(item).OfType<string>().Where(other => other.Length > 0).ToArray()));
            }
        }

        return all;
    }

    private sealed record Candidate(string Name, string[] OtherNames);
}
