using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Authorizer;

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
[JsonSerializable(typeof(AccountSecret))]
[JsonSerializable(typeof(AccountSecretSearch))]
[JsonSerializable(typeof(SecretCheckout))]
[JsonSerializable(typeof(SecretCheckoutRequest))]
internal sealed partial class AuthorizerJson : JsonSerializerContext;
