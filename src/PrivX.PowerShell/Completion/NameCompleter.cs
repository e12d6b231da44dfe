using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of a noun's objects.</summary>
internal sealed class NameCompleter<T> : ServerCompleter
    where T : PrivXObject
{
    private protected override string Kind => Nouns.Of<T>().Name;

    private protected override Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token) =>
        NamesAsync(Nouns.Of<T>(), client, typed, token);
}
