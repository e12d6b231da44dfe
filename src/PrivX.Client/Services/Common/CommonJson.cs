using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Common;

/// <summary>The JSON that all services share, generated at compile time.</summary>
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
[JsonSerializable(typeof(ServiceStatus))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(SecretText))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonArray))]
internal sealed partial class CommonJson : JsonSerializerContext;
