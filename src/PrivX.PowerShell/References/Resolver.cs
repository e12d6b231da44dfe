using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.References;

/// <summary>
/// From what the user gave to the objects he means. A GUID is an id; else it is a name, compared without case. A literal that finds nothing is
/// PrivX.NotFound, several matches of a literal are PrivX.AmbiguousName, a wildcard that finds nothing is silence.
/// </summary>
internal static class Resolver
{
    private const int ListedMatches = 10;

    /// <summary>The objects meant. One that was given as an object is not read again.</summary>
    public static async Task<IReadOnlyList<T>> ResolveAsync<T>(PrivXClient client, Noun<T> noun, ObjectReference<T> reference, CancellationToken token)
        where T : PrivXObject
    {
        if (reference.Object is { } given)
        {
            return [given];
        }

        string text = reference.Text!;
        if (reference.IsId)
        {
            return [await noun.Get(client, text, token).ConfigureAwait(false)];
        }

        var pattern = new NamePattern(text);
        List<T> matches = [];
        if (!reference.IsPattern && noun.FindName is { } findName)
        {
            // Whether the server's exact filter minds the case is not documented: when it finds nothing, the keyword search has its turn.
            matches = await CollectAsync(findName(client, text), noun, pattern, null, token).ConfigureAwait(false);
        }

        if (matches.Count == 0)
        {
            // Not all ids look like one.
            string? id = reference.IsPattern ? null : text;
            matches = await CollectAsync(noun.FindKeyword(client, pattern.Keyword, new ListQuery()), noun, pattern, id, token).ConfigureAwait(false);
        }

        return reference.IsPattern || matches.Count == 1 ? matches : throw NotOne(noun, text, matches);
    }

    /// <summary>The one object meant, for parameters that take no wildcards.</summary>
    public static async Task<T> ResolveOneAsync<T>(PrivXClient client, Noun<T> noun, ObjectReference<T> reference, CancellationToken token)
        where T : PrivXObject
    {
        IReadOnlyList<T> matches = await ResolveAsync(client, noun, reference, token).ConfigureAwait(false);
        return matches.Count == 1 ? matches[0] : throw NotOne(noun, reference.ToString(), matches);
    }

    /// <summary>The ids of the objects meant. Nothing is read where the reference tells the id itself.</summary>
    public static async Task<IReadOnlyList<string>> ResolveIdsAsync<T>(PrivXClient client, Noun<T> noun, ObjectReference<T> reference, CancellationToken token)
        where T : PrivXObject
    {
        if (reference.IsId)
        {
            return [reference.Text!];
        }

        IReadOnlyList<T> matches = await ResolveAsync(client, noun, reference, token).ConfigureAwait(false);
        return matches
            .Select(noun.NeedId)
            .ToArray();
    }

    private static async Task<List<T>> CollectAsync<T>(PagedList<T> list, Noun<T> noun, NamePattern pattern, string? id, CancellationToken token)
        where T : PrivXObject
    {
        var matches = new List<T>();
        await foreach (T item in list.WithCancellation(token).ConfigureAwait(false))
        {
            if (pattern.Matches(noun.NameOf(item)) || (id is not null && noun.IdOf(item) == id))
            {
                matches.Add(item);
            }
        }

        return matches;
    }

    private static PrivXObjectException NotOne<T>(Noun<T> noun, string text, IReadOnlyList<T> matches)
        where T : PrivXObject
    {
        if (matches.Count == 0)
        {
            return new PrivXObjectException("NotFound", $"There is no {noun.Name} named '{text}', or you may not see it.")
            {
                Remedy = $"Check the name; with wildcards ('*{text}*') you see what comes near.",
            };
        }

        string ids = string.Join(", ", matches.Take(ListedMatches).Select(noun.Describe));
        string more = matches.Count > ListedMatches ? $" and {matches.Count - ListedMatches} more" : string.Empty;
        return new PrivXObjectException("AmbiguousName", $"'{text}' is the name of {matches.Count} {noun.Name}s: {ids}{more}.")
        {
            Remedy = "Give the id.",
        };
    }
}
