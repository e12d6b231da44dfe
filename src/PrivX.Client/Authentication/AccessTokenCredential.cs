namespace PrivX.Client.Authentication;

/// <summary>A token obtained elsewhere. It cannot be renewed: when it expires, calls fail with <c>SessionExpired</c>.</summary>
/// <param name="accessToken">The bearer token.</param>
public sealed class AccessTokenCredential(SecretText accessToken) : PrivXCredential
{
    internal SecretText AccessToken { get; } = accessToken;
}
