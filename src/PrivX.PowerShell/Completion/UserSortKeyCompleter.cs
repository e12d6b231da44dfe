namespace PrivX.PowerShell.Completion;

/// <summary>Properties that users can be sorted by.</summary>
public sealed class UserSortKeyCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["source", "email", "principal", "full_name"];
}
