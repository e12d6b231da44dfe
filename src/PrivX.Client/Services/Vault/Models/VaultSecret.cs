using System;
using PrivX.Client.Json;

namespace PrivX.Vault;

/// <summary>
/// Secret in the vault. data comes only with a fetch by name. Changed through a type of its own, which has neither name nor owner: these stay.
/// </summary>
public sealed class VaultSecret : PrivXObject, IReplaceable
{
    /// <summary>Name and identifier.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Internal path in the vault.</summary>
    [ReadOnlyMember]
    public string? Path { get; set; }

    /// <summary>The secret: any JSON object. By custom of the user interface a flat object of names and text values.</summary>
    public SecretJson? Data { get; set; }

    /// <summary>Roles that may read the data.</summary>
    public ItemList<RoleHandle> ReadRoles { get; set => field = value ?? []; } = [];

    /// <summary>Roles that may replace the data.</summary>
    public ItemList<RoleHandle> WriteRoles { get; set => field = value ?? []; } = [];

    /// <summary>Owner, for a personal secret. Some answers leave it out.</summary>
    [ReadOnlyMember]
    public string? OwnerId { get; set; }

    /// <summary>User who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>User who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
