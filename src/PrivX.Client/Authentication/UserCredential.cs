namespace PrivX.Client.Authentication;

/// <summary>
/// A person: authorization code with PKCE (GET /auth/api/v1/oauth/authorize, POST /auth/api/v1/login, POST /auth/api/v1/oauth/token), renewed by refresh
/// token. The API has no step for a second factor.
/// </summary>
/// <param name="userName">Name of the user.</param>
/// <param name="password">Password of the user.</param>
public sealed class UserCredential(string userName, SecretText password) : PrivXCredential
{
    /// <summary>Name of the user.</summary>
    public string UserName { get; } = userName;

    internal SecretText Password { get; } = password;
}
