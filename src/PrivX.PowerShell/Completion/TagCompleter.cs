using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Completion;

/// <summary>Base of completers that offer the tags in use on objects of some kind.</summary>
internal abstract class TagCompleter : ServerCompleter
{
    private protected TagCompleter()
    {
    }

    /// <summary>Asks the server for tags, with text that they have in common if there is some.</summary>
    private protected abstract PagedList<string> List(PrivXClient client, string? text, ListQuery query);

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        string? text = typed.Length == 0 ? null : typed;
        await foreach (string tag in List(client, text, new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            if (tag.Length > 0)
            {
                candidates.Add(new CompletionCandidate(tag, tag));
            }
        }

        return candidates;
    }
}
