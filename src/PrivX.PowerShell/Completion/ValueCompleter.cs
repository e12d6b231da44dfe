using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.PowerShell.Completion;

/// <summary>Known values of a parameter that takes others too.</summary>
public abstract class ValueCompleter : Completer
{
    private protected ValueCompleter()
    {
    }

    private protected abstract IEnumerable<string> Values { get; }

    private protected override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters) =>
        Values.Select(value => new CompletionCandidate(value, value)).ToArray();
}
