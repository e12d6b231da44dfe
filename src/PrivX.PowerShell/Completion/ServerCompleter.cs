using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Bridge;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Completion;

/// <summary>Asks the server for what starts as typed: cached, at most 1.5 seconds, silent when that fails.</summary>
internal abstract class ServerCompleter : Completer
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1.5);

    private protected const int Asked = 100;

    private protected ServerCompleter()
    {
    }

    /// <summary>Tells one kind of candidates from another in the cache.</summary>
    private protected abstract string Kind { get; }

    /// <summary>Up to <see cref="Asked"/> candidates; when there are fewer, that is all of them.</summary>
    private protected abstract Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token);

    /// <summary>Names of a noun's objects, with id and comment beside them.</summary>
    private protected static async Task<IReadOnlyList<CompletionCandidate>> NamesAsync<T>(Noun<T> noun, PrivXClient client, string typed, CancellationToken token)
        where T : PrivXObject
    {
        var items = new List<(string Name, T Item)>();
        string? keyword = new NamePattern(typed).Keyword;

        // Where the server is not told all that was typed, what begins so may stand anywhere in its list.
        var range = new ListQuery { First = keyword == typed || typed.Length == 0 ? Asked : null };
        Func<string, bool> begins = Beginning(typed, takesPatterns: true);
        await foreach (T item in noun.FindKeyword(client, keyword, range).WithCancellation(token).ConfigureAwait(false))
        {
            if (noun.NameOf(item) is { Length: > 0 } name && (range.First is not null || begins(name)))
            {
                items.Add((name, item));
                if (items.Count == Asked)
                {
                    break;
                }
            }
        }

        // A name that several objects have means none of them: their ids are inserted.
        return items.GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Select(pair => CandidateOf(noun, pair.Name, pair.Item, isShared: same.Count() > 1)))
            .ToArray();
    }

    private static CompletionCandidate CandidateOf<T>(Noun<T> noun, string name, T item, bool isShared)
        where T : PrivXObject
    {
        string?[] words = [noun.IdOf(item), noun.CommentOf?.Invoke(item)];
        string toolTip = string.Join(" ", words.Where(text => !string.IsNullOrEmpty(text) && text != name).DefaultIfEmpty(name));
        return new CompletionCandidate(name, toolTip, isShared ? noun.IdOf(item) : null);
    }

    private protected override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters)
    {
        if (SessionOf(boundParameters) is not { } session)
        {
            return [];
        }

        CompletionCache cache = CompletionCache.Of(session);
        if (cache.Find(Kind, typed) is { } known)
        {
            return known;
        }

        if (!PipelineBridge.TryRun(token => AskAsync(session.Client, typed, token), Budget, out IReadOnlyList<CompletionCandidate>? found))
        {
            return [];
        }

        cache.Add(Kind, typed, found!, found!.Count < Asked);
        return found;
    }

    private static PrivXSession? SessionOf(IDictionary boundParameters)
    {
        SessionReference? reference;
        switch (boundParameters["Session"])
        {
            case PrivXSession session:
                reference = new SessionReference(session);
                break;
            case string { Length: > 0 } name:
                reference = new SessionReference(name);
                break;
            case null:
                reference = null;
                break;
            default:
                // Some session that cannot be told: what the default one has would be wrong.
                return null;
        }

        return SessionStore.Current.TryFind(reference, out PrivXSession? found, out _) ? found : null;
    }
}
