namespace PrivX.Auth;

/// <summary>Password change of a local user.</summary>
public sealed class PasswordChange : PrivXObject
{
    /// <summary>Password in use.</summary>
    public SecretText? CurrentPassword { get; set; }

    /// <summary>Password to set.</summary>
    public SecretText? NewPassword { get; set; }
}
