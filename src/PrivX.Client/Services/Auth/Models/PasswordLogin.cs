namespace PrivX.Auth;

/// <summary>Username and password login.</summary>
public sealed class PasswordLogin : PrivXObject
{
    /// <summary>Name of the user.</summary>
    public string? Username { get; set; }

    /// <summary>Password of the user.</summary>
    public SecretText? Password { get; set; }

    /// <summary>Login session token from the authorize redirect.</summary>
    public SecretText? Token { get; set; }
}
