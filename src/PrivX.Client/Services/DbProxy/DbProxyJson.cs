using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.DbProxy;

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
[JsonSerializable(typeof(DbProxyConfig))]
internal sealed partial class DbProxyJson : JsonSerializerContext;
