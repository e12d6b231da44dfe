namespace PrivX.Client.Authentication;

/// <summary>
/// An API client without OAuth client secret, for servers whose OAuth client is public: POST /auth/api/v1/oauth/clientcredentials/{domain}/token.
/// </summary>
/// <param name="domain">Id of the OAuth client, normally <c>privx-external</c>.</param>
/// <param name="clientId">Id of the API client.</param>
/// <param name="clientSecret">Secret of the API client.</param>
public sealed class ClientCredential(string domain, string clientId, SecretText clientSecret) : PrivXCredential
{
    /// <summary>Id of the OAuth client.</summary>
    public string Domain { get; } = domain;

    /// <summary>Id of the API client.</summary>
    public string ClientId { get; } = clientId;

    internal SecretText ClientSecret { get; } = clientSecret;
}
