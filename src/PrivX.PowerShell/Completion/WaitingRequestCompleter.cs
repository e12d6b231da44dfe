using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Completion;

/// <summary>Access requests that wait for the caller's decision.</summary>
internal sealed class WaitingRequestCompleter : ServerCompleter
{
    private protected override string Kind => "waiting request";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        await foreach (AccessRequest request in client.Workflow.ListAccessRequests("active_approvals", new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            candidates.Add(new CompletionCandidate(AccessRequestText.Of(request), $"{AccessRequestText.Terms(request)} {request.RequestJustification} {request.Id}"));
        }

        return candidates;
    }
}
