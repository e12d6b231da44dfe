using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>The JSON of this service, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter),
        typeof(LenientDateTimeOffsetConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientInt32Converter),
        typeof(LenientInt64Converter),
    ])]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(RoleSearch))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(UserSearch))]
internal sealed partial class RoleStoreJson : JsonSerializerContext;
