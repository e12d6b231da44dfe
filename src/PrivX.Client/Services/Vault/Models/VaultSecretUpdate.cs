
namespace PrivX.Vault;

/// <summary>New content of a secret; the name stays.</summary>
public sealed class VaultSecretUpdate : PrivXObject
{
    /// <summary>The secret: any JSON object. By custom of the user interface a flat object of names and text values.</summary>
    public SecretJson? Data { get; set; }

    /// <summary>Roles that may read the data.</summary>
    public ItemList<RoleHandle> ReadRoles { get; set => field = value ?? []; } = [];

    /// <summary>Roles that may replace the data.</summary>
    public ItemList<RoleHandle> WriteRoles { get; set => field = value ?? []; } = [];
}
