using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.ConnectionManager;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Ids of live connections, of the newest of them, with who is connected to what.</summary>
internal class ConnectionCompleter : ServerCompleter
{
    private protected override string Kind => "connection id";

    /// <summary>Which connections to ask for.</summary>
    private protected virtual ConnectionSearch Wanted => new() { Status = ConnectionStates.Live };

    /// <summary>False for a connection of these that is of no use.</summary>
    private protected virtual bool IsOffered(Connection connection) => true;

    private protected sealed override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        var newest = new ListQuery { First = Asked, SortKey = "connected", Descending = true };
        await foreach (Connection connection in client.ConnectionManager.SearchConnections(Wanted, query: newest).WithCancellation(token).ConfigureAwait(false))
        {
            if (connection.Id is { Length: > 0 } id && IsOffered(connection))
            {
                candidates.Add(new CompletionCandidate(id, $"{ConnectionText.Of(connection)} {connection.Connected:u}".TrimEnd()));
            }
        }

        return candidates;
    }
}
