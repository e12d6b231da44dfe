namespace PrivX.PowerShell.Completion;

/// <summary>Properties that hosts can be sorted by.</summary>
public sealed class HostSortKeyCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["id", "common_name", "created", "updated"];
}
