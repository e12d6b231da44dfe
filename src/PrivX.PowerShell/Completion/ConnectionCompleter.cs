using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.ConnectionManager;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Ids of live connections, the newest first, with who is connected to what.</summary>
internal sealed class ConnectionCompleter : ServerCompleter
{
    private protected override string Kind => "connection id";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        var live = new ConnectionSearch { Status = ["CONNECTED"] };
        var newest = new ListQuery { First = Asked, SortKey = "connected", Descending = true };
        await foreach (Connection connection in client.ConnectionManager.SearchConnections(live, query: newest).WithCancellation(token).ConfigureAwait(false))
        {
            if (connection.Id is { Length: > 0 } id)
            {
                candidates.Add(new CompletionCandidate(id, ConnectionText.Of(connection)));
            }
        }

        return candidates;
    }
}
