using System.Text.Json;

namespace PrivX.Vault;

/// <summary>New version of a versioned secret.</summary>
public sealed class VersionedSecretWrite : PrivXObject
{
    /// <summary>The secret value as JSON object.</summary>
    public JsonElement? Data { get; set; }
}
