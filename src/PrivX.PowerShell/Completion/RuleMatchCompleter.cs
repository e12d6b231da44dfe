namespace PrivX.PowerShell.Completion;

/// <summary>How rules of a group go together.</summary>
public sealed class RuleMatchCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["ALL", "ANY"];
}
