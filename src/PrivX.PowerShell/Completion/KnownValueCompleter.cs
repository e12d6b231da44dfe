using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.PowerShell.Completion;

/// <summary>Base of completers that offer the known values of an open list: the server may know more, so parameters accept any.</summary>
internal abstract class KnownValueCompleter : Completer
{
    private protected KnownValueCompleter()
    {
    }

    private protected abstract string[] Values { get; }

    private protected override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters) =>
        Values.Select(value => new CompletionCandidate(value, value)).ToArray();
}
