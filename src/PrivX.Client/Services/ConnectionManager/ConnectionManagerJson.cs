using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

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
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(ConnectionAccess))]
[JsonSerializable(typeof(ConnectionCount))]
[JsonSerializable(typeof(ConnectionSearch))]
[JsonSerializable(typeof(DownloadSession))]
[JsonSerializable(typeof(TimeRange))]
[JsonSerializable(typeof(UebaAnomalySettings))]
[JsonSerializable(typeof(UebaConfiguration))]
[JsonSerializable(typeof(UebaDataset))]
[JsonSerializable(typeof(UebaInternalStatus))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ConnectionManagerJson : JsonSerializerContext;
