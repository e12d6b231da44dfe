using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.References;

/// <summary>
/// From what the user gave to the objects he means. A GUID is an id; else it is a name, compared without case. The exact name wins over the reading as a
/// pattern. A literal that finds nothing is PrivX.NotFound, several objects of a name are PrivX.AmbiguousName, a pattern that finds nothing finds nothing.
/// </summary>
internal static class Resolver
{
    private const int ListedMatches = 10;

    /// <summary>The objects meant. One that was given as an object is not read again.</summary>
    /// <param name="client">The client.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="reference">What was given.</param>
    /// <param name="token">Ends the calls.</param>
    /// <param name="age">How old may be what the command knows of a name.</param>
    public static async Task<IReadOnlyList<T>> ResolveAsync<T>(PrivXClient client, Noun<T> noun, ObjectReference<T> reference, CancellationToken token, NameAge age = NameAge.Unchanged)
        where T : PrivXObject
    {
        if (reference.Object is { } given)
        {
            return [given];
        }

        if (reference.IsId)
        {
            return [await noun.Get(client, reference.Text!, token).ConfigureAwait(false)];
        }

        NameMatches<T> found = await FindAsync(client, noun, reference, age, token).ConfigureAwait(false);
        return found.Items.Count == 1 || found.Fit is NameFit.Pattern || (found.Fit is null && reference.IsPattern)
            ? found.Items
            : throw await NotOneAsync(client, noun, reference.Text!, found.Items, token).ConfigureAwait(false);
    }

    /// <summary>The one object meant, for parameters that take no patterns.</summary>
    /// <param name="client">The client.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="reference">What was given.</param>
    /// <param name="token">Ends the calls.</param>
    /// <param name="age">How old may be what the command knows of a name.</param>
    public static async Task<T> ResolveOneAsync<T>(PrivXClient client, Noun<T> noun, ObjectReference<T> reference, CancellationToken token, NameAge age = NameAge.Unchanged)
        where T : PrivXObject
    {
        if (!reference.IsPattern)
        {
            return (await ResolveAsync(client, noun, reference, token, age).ConfigureAwait(false))[0];
        }

        NameMatches<T> found = await FindAsync(client, noun, reference, age, token).ConfigureAwait(false);
        if (found.Fit is NameFit.Exact or NameFit.Escaped)
        {
            return found.Items.Count == 1 ? found.Items[0] : throw await NotOneAsync(client, noun, reference.Text!, found.Items, token).ConfigureAwait(false);
        }

        throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{reference}' is a pattern, and no {noun.Name} has exactly that name; one {noun.Name} is meant here.")
        {
            Remedy = "Give the name in full, or the id.",
        };
    }

    /// <summary>The objects that have exactly the name given, by the server's exact filter; none where it has no such filter.</summary>
    public static async Task<IReadOnlyList<T>> FindExactAsync<T>(PrivXClient client, Noun<T> noun, ObjectReference<T> reference, CancellationToken token)
        where T : PrivXObject
    {
        if (noun.FindName is not { } findName)
        {
            return [];
        }

        NameMatches<T> found = await CollectAsync(findName(client, reference.Text!), noun, reference, token).ConfigureAwait(false);
        return found.Fit is NameFit.Exact ? found.Items : [];
    }

    /// <summary>The error for a reference that means no object.</summary>
    public static PrivXObjectException NotFound<T>(NounIdentity<T> noun, string text, bool isPattern, Func<CancellationToken, Task<string?>>? advice = null)
        where T : PrivXObject => isPattern
        ? new(ErrorCodes.NotFound, $"There is no {noun.Name} whose name matches '{text}', or you may not see it.")
        : new(ErrorCodes.NotFound, $"There is no {noun.Name} named '{text}', or you may not see it.")
        {
            Remedy = $"Check the name; with wildcards ('*{text}*') you see what comes near.",
            Advice = advice,
        };

    /// <summary>The first of some names, and how many more there are.</summary>
    public static string Listed(IReadOnlyCollection<string> names)
    {
        string more = names.Count > ListedMatches ? $" and {names.Count - ListedMatches} more" : string.Empty;
        return string.Join(", ", names.Take(ListedMatches)) + more;
    }

    private static async Task<NameMatches<T>> FindAsync<T>(PrivXClient client, Noun<T> noun, ObjectReference<T> reference, NameAge age, CancellationToken token)
        where T : PrivXObject
    {
        if (age != NameAge.Fresh && await NameBook.Of(client).FindAsync(noun, reference, age, token).ConfigureAwait(false) is { Count: > 0 } known)
        {
            return new NameMatches<T>(known, NameFit.Exact);
        }

        if (!reference.IsPattern && noun.FindName is { } findName)
        {
            // Whether the server's exact filter minds the case is not documented: when it finds nothing, the keyword search has its turn.
            NameMatches<T> exact = await CollectAsync(findName(client, reference.Text!), noun, reference, token).ConfigureAwait(false);
            if (exact.Fit is not null)
            {
                return exact;
            }
        }

        // The keyword is part of the text in all its readings, so that one list tells which of them finds something.
        return await CollectAsync(noun.FindKeyword(client, reference.Name.Keyword, new ListQuery()), noun, reference, token).ConfigureAwait(false);
    }

    private static async Task<NameMatches<T>> CollectAsync<T>(PagedList<T> list, Noun<T> noun, ObjectReference<T> reference, CancellationToken token)
        where T : PrivXObject
    {
        var matches = new NameMatches<T>();
        await foreach (T item in list.WithCancellation(token).ConfigureAwait(false))
        {
            matches.Add(item, noun.FitOf(item, reference));
        }

        return matches;
    }

    private static async Task<PrivXObjectException> NotOneAsync<T>(PrivXClient client, Noun<T> noun, string text, IReadOnlyList<T> matches, CancellationToken token)
        where T : PrivXObject
    {
        if (matches.Count == 0)
        {
            return NotFound(noun, text, isPattern: false, stop => NameAdvice.ForAsync(client, noun, text, stop));
        }

        string[] names = matches.Select(noun.Describe).ToArray();
        for (int i = 0; noun.TellApartAsync is { } tell && i < Math.Min(names.Length, ListedMatches); i++)
        {
            names[i] += await tell(client, matches[i], token).ConfigureAwait(false) is { Length: > 0 } words ? $": {words}" : string.Empty;
        }

        return new PrivXObjectException(ErrorCodes.AmbiguousName, $"'{text}' is the name of {matches.Count} {noun.Plural}: {Listed(names)}.") { Remedy = "Give the id." };
    }
}
