using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Names of settings, in the section that was typed or in all.</summary>
internal sealed class SettingNameCompleter : SettingCompleter
{
    private protected override CompletionCandidate? CandidateOf(Setting setting) =>
        setting.Name is { Length: > 0 } name && (Section is null || new NamePattern(Section).Matches(setting.Section))
            ? new CompletionCandidate(name, setting.ToString())
            : null;
}
