namespace PrivX.SecretsManager;

/// <summary>Password to store.</summary>
public sealed class HostPasswordSet : PrivXObject
{
    /// <summary>The password.</summary>
    public SecretText? Password { get; set; }
}
