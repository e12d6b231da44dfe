using System.Collections.Generic;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Monitor;

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
[JsonSerializable(typeof(AuditEvent))]
[JsonSerializable(typeof(Dictionary<string, AuditEventCode>))]
[JsonSerializable(typeof(AuditEventSearch))]
[JsonSerializable(typeof(Component))]
[JsonSerializable(typeof(Dictionary<string, Component[]>))]
[JsonSerializable(typeof(ServerTime))]
internal sealed partial class MonitorJson : JsonSerializerContext;
