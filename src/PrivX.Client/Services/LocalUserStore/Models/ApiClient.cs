using System;
using PrivX.Client.Json;

namespace PrivX.LocalUserStore;

/// <summary>Identity for scripts and integrations.</summary>
public sealed class ApiClient : PrivXObject, IReplaceable
{
    /// <summary>Client id; also the user name for the password grant.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Roles of the client.</summary>
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];

    /// <summary>Secret; the password for the password grant.</summary>
    [ReadOnlyMember]
    [MaskedMember(MaskRule.Required)]
    public SecretText? Secret { get; set; }

    /// <summary>OAuth client id to log in with.</summary>
    [ReadOnlyMember]
    public string? OauthClientId { get; set; }

    /// <summary>OAuth client secret to log in with.</summary>
    [ReadOnlyMember]
    [MaskedMember(MaskRule.Required)]
    public SecretText? OauthClientSecret { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }
}
