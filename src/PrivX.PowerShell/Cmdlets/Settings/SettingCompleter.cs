using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Completion;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Base of completers that look at the settings of the scope that was typed before.</summary>
internal abstract class SettingCompleter : ServerCompleter
{
    private string _scope = string.Empty;

    private protected SettingCompleter()
    {
    }

    /// <summary>The section that was typed before; null where none was.</summary>
    private protected string? Section { get; private set; }

    private protected sealed override string Kind => $"{GetType().Name} {_scope} {Section}";

    /// <summary>What of a setting completes.</summary>
    private protected abstract CompletionCandidate? CandidateOf(Setting setting);

    private protected sealed override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters)
    {
        _scope = SettingInput.ScopeOf(boundParameters["Scope"] as string ?? SettingInput.DefaultScope);
        Section = boundParameters["Section"] as string;
        return base.Candidates(typed, boundParameters);
    }

    private protected sealed override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token) =>
        SettingRows.Of(_scope, await SettingUpdate.ReadAsync(client, _scope, token).ConfigureAwait(false), SettingSecrets.ByName)
            .Select(CandidateOf)
            .OfType<CompletionCandidate>()
            .GroupBy(candidate => candidate.Text)
            .Select(group => group.First())
            .ToArray();
}
