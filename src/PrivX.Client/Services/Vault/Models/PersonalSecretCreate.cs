
namespace PrivX.Vault;

/// <summary>New personal secret.</summary>
public sealed class PersonalSecretCreate : PrivXObject
{
    /// <summary>Name, unique among the secrets of the user.</summary>
    public string? Name { get; set; }

    /// <summary>The secret: any JSON object. By custom of the user interface a flat object of names and text values.</summary>
    public SecretJson? Data { get; set; }

    /// <summary>Roles that may read the data.</summary>
    public ItemList<RoleHandle> ReadRoles { get; set => field = value ?? []; } = [];

    /// <summary>Roles that may replace the data.</summary>
    public ItemList<RoleHandle> WriteRoles { get; set => field = value ?? []; } = [];

    /// <summary>Owner; the same as user_id in the path.</summary>
    public string? OwnerId { get; set; }
}
