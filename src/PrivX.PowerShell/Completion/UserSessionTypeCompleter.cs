namespace PrivX.PowerShell.Completion;

/// <summary>Kinds of login sessions.</summary>
public sealed class UserSessionTypeCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["login", "sso"];
}
