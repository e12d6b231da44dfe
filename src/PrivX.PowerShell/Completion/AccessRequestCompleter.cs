using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;
using PrivX.Workflow;

namespace PrivX.PowerShell.Completion;

/// <summary>Base of completers for the access requests in which the caller has some part.</summary>
internal abstract class AccessRequestCompleter : ServerCompleter
{
    private protected AccessRequestCompleter()
    {
    }

    private protected sealed override string Kind => $"access request {Filter}";

    /// <summary>Which requests, as the server calls them.</summary>
    private protected abstract string Filter { get; }

    /// <summary>False for a request of these with which nothing can be done any more.</summary>
    private protected virtual bool IsOffered(AccessRequest request) => true;

    private protected sealed override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        await foreach (AccessRequest request in client.Workflow.ListAccessRequests(Filter, new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            if (IsOffered(request))
            {
                candidates.Add(new CompletionCandidate(AccessRequestText.Of(request), $"{AccessRequestText.Terms(request)} {request.RequestJustification} {request.Id}"));
            }
        }

        return candidates;
    }
}
