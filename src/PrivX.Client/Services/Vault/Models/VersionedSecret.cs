
namespace PrivX.Vault;

/// <summary>One version of a versioned secret.</summary>
public sealed class VersionedSecret : PrivXObject
{
    /// <summary>The secret value as JSON object.</summary>
    public SecretJson? Data { get; set; }

    /// <summary>Settings and facts kept with it.</summary>
    public SecretVersionMetadata? Metadata { get; set; }
}
