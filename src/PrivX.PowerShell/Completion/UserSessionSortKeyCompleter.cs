namespace PrivX.PowerShell.Completion;

/// <summary>Properties that login sessions can be sorted by.</summary>
public sealed class UserSessionSortKeyCompleter : KnownValueCompleter
{
    private protected override string[] Values =>
    [
        "id", "user_id", "source_id", "parent_session_id", "domain", "username", "remote_address", "type", "created", "updated", "expires", "token_expires",
    ];
}
