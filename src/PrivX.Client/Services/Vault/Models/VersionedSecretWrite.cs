
namespace PrivX.Vault;

/// <summary>New version of a versioned secret.</summary>
public sealed class VersionedSecretWrite : PrivXObject
{
    /// <summary>The secret value as JSON object.</summary>
    public SecretJson? Data { get; set; }
}
