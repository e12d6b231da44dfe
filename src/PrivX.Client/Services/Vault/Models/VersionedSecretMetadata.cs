using System.Text.Json.Serialization;

namespace PrivX.Vault;

/// <summary>Metadata of a versioned secret and of its versions.</summary>
public sealed class VersionedSecretMetadata : PrivXObject
{
    /// <summary>Path (name) of the secret. Not sent by the server; whoever asks for the metadata knows it.</summary>
    [JsonIgnore]
    public string? Path { get; set; }

    /// <summary>Settings and facts kept with it.</summary>
    public SecretMetadata? Metadata { get; set; }

    /// <summary>All known versions.</summary>
    public ItemList<SecretVersionMetadata> Versions { get; set => field = value ?? []; } = [];
}
