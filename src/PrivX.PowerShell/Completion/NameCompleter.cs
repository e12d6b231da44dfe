using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of a noun's objects.</summary>
public sealed class NameCompleter<T> : ServerCompleter
    where T : PrivXObject
{
    private static Noun<T> Noun => Nouns.Of<T>();

    private protected override string Kind => Noun.Name;

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        string? keyword = new NamePattern(typed).Keyword;
        await foreach (T item in Noun.FindKeyword(client, keyword, new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            if (Noun.NameOf(item) is { Length: > 0 } name)
            {
                string? comment = Noun.CommentOf?.Invoke(item);
                candidates.Add(new CompletionCandidate(name, string.Join(" ", new[] { Noun.IdOf(item), comment }.Where(text => !string.IsNullOrEmpty(text)))));
            }
        }

        return candidates;
    }
}
