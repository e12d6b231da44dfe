namespace PrivX.RoleStore;

/// <summary>Key that verifies tokens.</summary>
public sealed class IdentityProviderPublicKey : PrivXObject
{
    /// <summary>Key ID, matched with the kid header.</summary>
    public string? KeyId { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>Public key in PKIX PEM format.</summary>
    public string? PublicKey { get; set; }
}
