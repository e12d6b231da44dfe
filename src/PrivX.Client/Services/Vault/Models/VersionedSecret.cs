using System.Text.Json.Serialization;

namespace PrivX.Vault;

/// <summary>One version of a versioned secret.</summary>
public sealed class VersionedSecret : PrivXObject
{
    /// <summary>Path (name) of the secret. Not sent by the server; whoever asks for the secret knows it.</summary>
    [JsonIgnore]
    public string? Path { get; set; }

    /// <summary>The secret value as JSON object.</summary>
    public SecretJson? Data { get; set; }

    /// <summary>Settings and facts kept with it.</summary>
    public SecretVersionMetadata? Metadata { get; set; }
}
