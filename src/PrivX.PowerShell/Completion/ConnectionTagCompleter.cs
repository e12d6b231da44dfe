using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Completion;

/// <summary>Tags in use on connections.</summary>
public sealed class ConnectionTagCompleter : ServerCompleter
{
    private protected override string Kind => "connection tag";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        string? text = typed.Length == 0 ? null : typed;
        await foreach (string tag in client.ConnectionManager.ListConnectionTags(text, new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            if (tag.Length > 0)
            {
                candidates.Add(new CompletionCandidate(tag, tag));
            }
        }

        return candidates;
    }
}
