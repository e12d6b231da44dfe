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
        typeof(LenientTextMapConverter),
        typeof(LenientDateTimeOffsetConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientInt32Converter),
        typeof(LenientInt64Converter),
        typeof(SecretTextConverter),
        typeof(SecretJsonConverter),
    ])]
[JsonSerializable(typeof(AccessGroup))]
[JsonSerializable(typeof(AccessGroupCARenewal))]
[JsonSerializable(typeof(AccessGroupSearch))]
[JsonSerializable(typeof(AccountSecret))]
[JsonSerializable(typeof(AccountSecretSearch))]
[JsonSerializable(typeof(AuthorizationRequest))]
[JsonSerializable(typeof(AuthorizationResponse))]
[JsonSerializable(typeof(Certificate))]
[JsonSerializable(typeof(CertificateAuthority))]
[JsonSerializable(typeof(CertificateAuthorityConfig))]
[JsonSerializable(typeof(CertificateRevocation))]
[JsonSerializable(typeof(CertificateRevocationResult))]
[JsonSerializable(typeof(CertificateSearch))]
[JsonSerializable(typeof(CertificateTemplate))]
[JsonSerializable(typeof(ComponentCertificate))]
[JsonSerializable(typeof(ComponentCertificateRequest))]
[JsonSerializable(typeof(DownloadSession))]
[JsonSerializable(typeof(PrincipalKey))]
[JsonSerializable(typeof(PrincipalKeyImport))]
[JsonSerializable(typeof(PrincipalKeySign))]
[JsonSerializable(typeof(PrincipalKeySignature))]
[JsonSerializable(typeof(SecretCheckout))]
[JsonSerializable(typeof(SecretCheckoutRequest))]
[JsonSerializable(typeof(TrustAnchor))]
[JsonSerializable(typeof(string))]
internal sealed partial class AuthorizerJson : JsonSerializerContext;
