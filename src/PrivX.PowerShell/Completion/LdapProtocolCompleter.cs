namespace PrivX.PowerShell.Completion;

/// <summary>Ways to connect to an LDAP server.</summary>
public sealed class LdapProtocolCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["LDAP", "LDAPS", "STARTTLS"];
}
