namespace PrivX.PowerShell.Completion;

/// <summary>Which hosts to look at.</summary>
public sealed class HostFilterCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["accessible", "configured"];
}
