namespace PrivX.RoleStore;

/// <summary>Private key to import.</summary>
public sealed class RolePrincipalKeyImport : PrivXObject
{
    /// <summary>Private key in PEM format.</summary>
    public SecretText? PrivateKey { get; set; }
}
