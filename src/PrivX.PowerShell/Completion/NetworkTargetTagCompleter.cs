using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Completion;

/// <summary>Tags in use on network targets.</summary>
public sealed class NetworkTargetTagCompleter : ServerCompleter
{
    private protected override string Kind => "network target tag";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        string? text = typed.Length == 0 ? null : typed;
        await foreach (string tag in client.NetworkAccessManager.ListNetworkTargetTags(text, new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            if (tag.Length > 0)
            {
                candidates.Add(new CompletionCandidate(tag, tag));
            }
        }

        return candidates;
    }
}
