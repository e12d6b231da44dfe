using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Vault;

/// <summary>The JSON of this service, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter),
        typeof(LenientTextMapConverter),
        typeof(LenientDateTimeOffsetConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientInt32Converter),
        typeof(LenientInt64Converter),
        typeof(SecretTextConverter),
        typeof(SecretJsonConverter),
    ])]
[JsonSerializable(typeof(PersonalSecretCreate))]
[JsonSerializable(typeof(SecretKeyList))]
[JsonSerializable(typeof(SecretMetadata))]
[JsonSerializable(typeof(SecretVersionMetadata))]
[JsonSerializable(typeof(SecretVersionSelection))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
[JsonSerializable(typeof(VaultSecret))]
[JsonSerializable(typeof(VaultSecretCreate))]
[JsonSerializable(typeof(VaultSecretSearch))]
[JsonSerializable(typeof(VaultSecretUpdate))]
[JsonSerializable(typeof(VersionedSecret))]
[JsonSerializable(typeof(VersionedSecretMetadata))]
[JsonSerializable(typeof(VersionedSecretWrite))]
internal sealed partial class VaultJson : JsonSerializerContext;
