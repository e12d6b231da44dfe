using PrivX.PowerShell.References;
using PrivX.HostStore;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of hosts.</summary>
public sealed class HostCompleter : NameCompleter<Host>
{
    private protected override Noun<Host> Noun => Nouns.Host;
}
