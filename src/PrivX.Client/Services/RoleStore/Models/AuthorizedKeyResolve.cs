namespace PrivX.RoleStore;

/// <summary>Key to look for.</summary>
public sealed class AuthorizedKeyResolve : PrivXObject
{
    /// <summary>Login name.</summary>
    public string? Username { get; set; }

    /// <summary>Public key in the format of AuthorizedKey.</summary>
    public string? PublicKey { get; set; }
}
