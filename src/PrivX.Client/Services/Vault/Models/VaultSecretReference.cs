namespace PrivX.Vault;

/// <summary>Answer to a create; there is no id, the name is the identifier.</summary>
public sealed class VaultSecretReference : PrivXObject
{
    /// <summary>Name of the new secret.</summary>
    public string? Name { get; set; }
}
