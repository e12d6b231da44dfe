using System.Text.Json;

namespace PrivX.Vault;

/// <summary>One version of a versioned secret.</summary>
public sealed class VersionedSecret : PrivXObject
{
    /// <summary>The secret value as JSON object.</summary>
    public JsonElement? Data { get; set; }

    /// <summary>metadata</summary>
    public SecretVersionMetadata? Metadata { get; set; }
}
