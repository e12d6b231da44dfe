namespace PrivX.PowerShell.Completion;

/// <summary>Properties that command whitelists can be sorted by.</summary>
public sealed class WhitelistSortKeyCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["id", "name", "created", "updated"];
}
