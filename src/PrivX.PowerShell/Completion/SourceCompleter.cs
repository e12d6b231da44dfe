using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of sources.</summary>
public sealed class SourceCompleter : NameCompleter<Source>
{
    private protected override Noun<Source> Noun => Nouns.Source;
}
