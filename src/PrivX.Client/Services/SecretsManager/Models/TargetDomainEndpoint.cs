namespace PrivX.SecretsManager;

public sealed partial class TargetDomainEndpoint
{
    /// <summary>The kind and the address or tenant.</summary>
    public override string ToString() => $"{Type} {(EntraTenantId is { Length: > 0 } tenant ? tenant : LdapAddress)}";
}
