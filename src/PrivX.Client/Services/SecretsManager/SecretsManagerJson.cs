using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

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
[JsonSerializable(typeof(CompiledScript))]
[JsonSerializable(typeof(HostPasswordSet))]
[JsonSerializable(typeof(HostSecret))]
[JsonSerializable(typeof(IdList))]
[JsonSerializable(typeof(ManagedAccount))]
[JsonSerializable(typeof(ManagedAccountBatchCreate))]
[JsonSerializable(typeof(ManagedAccountBatchEdit))]
[JsonSerializable(typeof(ManagedAccountIdList))]
[JsonSerializable(typeof(ManagedAccountPasswordSet))]
[JsonSerializable(typeof(ManagedAccountSearch))]
[JsonSerializable(typeof(PasswordPolicy))]
[JsonSerializable(typeof(ScriptCompilation))]
[JsonSerializable(typeof(ScriptTemplate))]
[JsonSerializable(typeof(TargetDomain))]
[JsonSerializable(typeof(TargetDomainAccount))]
[JsonSerializable(typeof(TargetDomainAccountBatchEdit))]
[JsonSerializable(typeof(TargetDomainAccountChange))]
[JsonSerializable(typeof(TargetDomainAccountSearch))]
[JsonSerializable(typeof(TargetDomainResolution))]
[JsonSerializable(typeof(TargetDomainSearch))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class SecretsManagerJson : JsonSerializerContext;
