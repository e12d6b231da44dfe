using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of the machines that components run on.</summary>
internal sealed class ComponentHostCompleter : ServerCompleter
{
    private protected override string Kind => "component host";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token) =>
        (await client.Monitor.ListComponentsAsync(token).ConfigureAwait(false)).Keys.Select(host => new CompletionCandidate(host, host)).ToArray();
}
