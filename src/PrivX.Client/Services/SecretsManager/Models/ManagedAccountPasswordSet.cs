namespace PrivX.SecretsManager;

/// <summary>Password to store.</summary>
public sealed class ManagedAccountPasswordSet : PrivXObject
{
    /// <summary>The password.</summary>
    public SecretText? Password { get; set; }
}
