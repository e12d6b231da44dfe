using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ApiProxy;

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
[JsonSerializable(typeof(ApiProxyConfig))]
[JsonSerializable(typeof(ApiTarget))]
[JsonSerializable(typeof(ApiTargetSearch))]
[JsonSerializable(typeof(ClientCredential))]
[JsonSerializable(typeof(NewClientCredential))]
[JsonSerializable(typeof(UpdateClientCredential))]
internal sealed partial class ApiProxyJson : JsonSerializerContext;
