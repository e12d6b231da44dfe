using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Auth;

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
[JsonSerializable(typeof(IdentityProviderClient))]
[JsonSerializable(typeof(IdentityProviderClientCredential))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(SessionPassword))]
[JsonSerializable(typeof(UserDevice))]
[JsonSerializable(typeof(UserSession))]
[JsonSerializable(typeof(UserSessionSearch))]
internal sealed partial class AuthJson : JsonSerializerContext;
