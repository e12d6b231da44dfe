namespace PrivX.PowerShell.Completion;

/// <summary>How patterns of a command whitelist are read.</summary>
public sealed class WhitelistTypeCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["glob", "regex"];
}
