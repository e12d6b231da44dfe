using PrivX.HostStore;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of command whitelists.</summary>
public sealed class WhitelistCompleter : NameCompleter<Whitelist>
{
    private protected override Noun<Whitelist> Noun => Nouns.Whitelist;
}
