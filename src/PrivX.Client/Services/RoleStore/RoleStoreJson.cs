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
        typeof(LenientTextMapConverter),
        typeof(LenientDateTimeOffsetConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientInt32Converter),
        typeof(LenientInt64Converter),
        typeof(SecretTextConverter),
        typeof(SecretJsonConverter),
    ])]
[JsonSerializable(typeof(AuthorizedKey))]
[JsonSerializable(typeof(AuthorizedKeyResolve))]
[JsonSerializable(typeof(AwsRole))]
[JsonSerializable(typeof(AwsToken))]
[JsonSerializable(typeof(IdentityProvider))]
[JsonSerializable(typeof(IdentityProviderSearch))]
[JsonSerializable(typeof(LogCollector))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(RolePrincipalKey))]
[JsonSerializable(typeof(RolePrincipalKeyImport))]
[JsonSerializable(typeof(RoleReference))]
[JsonSerializable(typeof(RoleReference[]))]
[JsonSerializable(typeof(RoleSearch))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(UserRole))]
[JsonSerializable(typeof(UserRole[]))]
[JsonSerializable(typeof(UserSearch))]
[JsonSerializable(typeof(UserSettings))]
[JsonSerializable(typeof(WebAuthnCredential))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class RoleStoreJson : JsonSerializerContext;
