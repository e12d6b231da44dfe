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
        typeof(LenientDateTimeOffsetConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientInt32Converter),
        typeof(LenientInt64Converter),
    ])]
[JsonSerializable(typeof(AccessToken))]
[JsonSerializable(typeof(AuthorizationCode))]
[JsonSerializable(typeof(ClientCredentialsTokenRequest))]
[JsonSerializable(typeof(IdentityProviderClient))]
[JsonSerializable(typeof(IdentityProviderClientCredential))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(PasswordLogin))]
[JsonSerializable(typeof(SessionPassword))]
[JsonSerializable(typeof(TokenExchangeRequest))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(UserDevice))]
[JsonSerializable(typeof(UserSession))]
[JsonSerializable(typeof(UserSessionSearch))]
internal sealed partial class AuthJson : JsonSerializerContext;
