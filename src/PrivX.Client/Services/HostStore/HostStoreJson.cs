using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.HostStore;

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
[JsonSerializable(typeof(Host))]
[JsonSerializable(typeof(HostDeploy))]
[JsonSerializable(typeof(HostDeployResult))]
[JsonSerializable(typeof(HostDeployable))]
[JsonSerializable(typeof(HostDisabled))]
[JsonSerializable(typeof(HostResolve))]
[JsonSerializable(typeof(HostSearch))]
[JsonSerializable(typeof(HostServiceOptions))]
[JsonSerializable(typeof(SessionHostCertificate))]
[JsonSerializable(typeof(Whitelist))]
[JsonSerializable(typeof(WhitelistEvaluateRequest))]
[JsonSerializable(typeof(WhitelistEvaluateResult))]
[JsonSerializable(typeof(WhitelistSearch))]
internal sealed partial class HostStoreJson : JsonSerializerContext;
