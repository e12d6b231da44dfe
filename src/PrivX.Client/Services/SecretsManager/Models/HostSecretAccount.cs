namespace PrivX.SecretsManager;

public sealed partial class HostSecretAccount
{
    /// <summary>The name of the account.</summary>
    public override string ToString() => Account ?? string.Empty;
}
