using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Role that groups users and grants permissions.</summary>
public sealed class Role : PrivXObject, IReplaceable
{
    /// <summary>ID of the role.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the role.</summary>
    public string? Name { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>Tags.</summary>
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Access group that the host and connection permissions apply to. The default access group when left out.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Permissions of the members.</summary>
    public ItemList<string> Permissions { get; set => field = value ?? []; } = [];

    /// <summary>SSH option: permit agent.</summary>
    public bool? PermitAgent { get; set; }

    /// <summary>Times and networks the role is limited to.</summary>
    public ContextualLimit? Context { get; set; }

    /// <summary>Which users of which sources have the role.</summary>
    public SourceRule? SourceRules { get; set; }

    /// <summary>Principal public keys of the role.</summary>
    [ReadOnlyMember]
    public ItemList<string> PrincipalPublicKeyStrings { get; set => field = value ?? []; } = [];

    /// <summary>Kind of role, such as AWS roles.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>Amazon Resource Name of an AWS role.</summary>
    [ReadOnlyMember]
    public string? Arn { get; set; }

    /// <summary>AWS source of an AWS role.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>Whether the role is built into PrivX.</summary>
    [ReadOnlyMember]
    public bool? System { get; set; }

    /// <summary>Only meaningful in the role list of a user; see UserRole.</summary>
    [ReadOnlyMember]
    public bool? Explicit { get; set; }

    /// <summary>Only meaningful in the role list of a user; see UserRole.</summary>
    [ReadOnlyMember]
    public bool? Implicit { get; set; }

    /// <summary>ID of the directory that created the role; empty for roles created by hand.</summary>
    [ReadOnlyMember]
    public string? OwnerSrc { get; set; }

    /// <summary>Number of members.</summary>
    [ReadOnlyMember]
    public int? MemberCount { get; set; }

    /// <summary>Number of members with an explicit grant.</summary>
    [ReadOnlyMember]
    public int? ExplicitCount { get; set; }

    /// <summary>When the role was deleted, for a deleted role.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Deleted { get; set; }

    /// <summary>ID of the user who deleted the role.</summary>
    [ReadOnlyMember]
    public string? DeletedBy { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>ID of the creator.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>ID of the user who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get => field ?? UpdatedByAlias; set; }

    // Documented as updated_by; servers seen answer updatedby.
    [JsonInclude]
    [JsonPropertyName("updatedby")]
    [ReadOnlyMember]
    internal string? UpdatedByAlias { get; set; }
}
