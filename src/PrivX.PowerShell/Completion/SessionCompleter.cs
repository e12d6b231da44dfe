using System.Collections;
using System.Collections.Generic;
using System.Linq;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of this runspace's sessions.</summary>
internal sealed class SessionCompleter : Completer
{
    private protected override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters) =>
        SessionStore.Current.All.Select(session => new CompletionCandidate(session.Name, $"{session.Server} {session.User}")).ToArray();
}
