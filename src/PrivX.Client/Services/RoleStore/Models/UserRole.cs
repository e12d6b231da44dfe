using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Role of a user with the terms of the grant.</summary>
public sealed class UserRole : PrivXObject, IReplaceable
{
    /// <summary>ID of the role.</summary>
    public string? Id { get; set; }

    /// <summary>Id of the user. Not sent by the server; whoever lists the roles of a user knows it.</summary>
    [JsonIgnore]
    public string? UserId { get; set; }

    /// <summary>Name of the role.</summary>
    public string? Name { get; set; }

    /// <summary>Free text.</summary>
    [ReadOnlyMember]
    public string? Comment { get; set; }

    /// <summary>Whether the role is granted directly. Send true in updates.</summary>
    public bool? Explicit { get; set; }

    /// <summary>Whether the role comes from a mapping rule.</summary>
    [ReadOnlyMember]
    public bool? Implicit { get; set; }

    /// <summary>Whether the role is built into PrivX.</summary>
    [ReadOnlyMember]
    public bool? System { get; set; }

    /// <summary>How long the grant lasts. FLOATING starts to run when the permissions of the user are first checked. Known values: PERMANENT, FLOATING, TIME_RESTRICTED.</summary>
    public string? GrantType { get; set; }

    /// <summary>Periods of a TIME_RESTRICTED grant.</summary>
    public ItemList<ValidityPeriod> GrantValidityPeriods { get; set => field = value ?? []; } = [];

    /// <summary>Start of a TIME_RESTRICTED grant.</summary>
    public DateTimeOffset? GrantStart { get; set; }

    /// <summary>End of a TIME_RESTRICTED grant.</summary>
    public DateTimeOffset? GrantEnd { get; set; }

    /// <summary>Length of a FLOATING grant in hours.</summary>
    public long? FloatingLength { get; set; }

    /// <summary>Access group of the role.</summary>
    [ReadOnlyMember]
    public string? AccessGroupId { get; set; }

    /// <summary>Permissions of the role.</summary>
    [ReadOnlyMember]
    public ItemList<string> Permissions { get; set => field = value ?? []; } = [];

    /// <summary>Only in answers of the user resolve operation.</summary>
    [ReadOnlyMember]
    public bool? PermitAgent { get; set; }

    /// <summary>Only in answers of the user resolve operation.</summary>
    [ReadOnlyMember]
    public ItemList<string> PrincipalPublicKeyStrings { get; set => field = value ?? []; } = [];

    /// <summary>When and from where the role holds.</summary>
    public ContextualLimit? Context { get; set; }

    /// <summary>Rules that give the role to users.</summary>
    public SourceRule? SourceRules { get; set; }

    /// <summary>ID of the directory that created the role.</summary>
    [ReadOnlyMember]
    public string? OwnerSrc { get; set; }
}
