namespace PrivX.Client.Configuration;

/// <summary>What a source can say about a connection.</summary>
internal enum Setting
{
    BaseAddress,
    TrustedCertificates,
    BearerToken,
    ExchangeToken,
    ExchangeScope,
    ApiClientId,
    ApiClientSecret,
    OAuthClientId,
    OAuthClientSecret,
}
