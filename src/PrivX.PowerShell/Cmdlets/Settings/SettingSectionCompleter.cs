using PrivX.PowerShell.Completion;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Sections of a scope of settings.</summary>
internal sealed class SettingSectionCompleter : SettingCompleter
{
    private protected override CompletionCandidate? CandidateOf(Setting setting) =>
        setting.Section is { } section ? new CompletionCandidate(section, $"{setting.Scope} {section}") : null;
}
