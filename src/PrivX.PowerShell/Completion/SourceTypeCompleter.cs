namespace PrivX.PowerShell.Completion;

/// <summary>Kinds of directories.</summary>
public sealed class SourceTypeCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["LDAP", "AD", "GOOGLEGSUITE", "OIDC", "AWS", "GOOGLECLOUD", "OPENSTACK", "AZURE", "LOCAL"];
}
