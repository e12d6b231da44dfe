
namespace PrivX.Vault;

/// <summary>New shared secret.</summary>
public sealed class VaultSecretCreate : PrivXObject
{
    /// <summary>Name and identifier.</summary>
    public string? Name { get; set; }

    /// <summary>The secret: any JSON object. By custom of the user interface a flat object of names and text values.</summary>
    public SecretJson? Data { get; set; }

    /// <summary>Roles that may read the data.</summary>
    public ItemList<RoleHandle> ReadRoles { get; set => field = value ?? []; } = [];

    /// <summary>Roles that may replace the data.</summary>
    public ItemList<RoleHandle> WriteRoles { get; set => field = value ?? []; } = [];
}
