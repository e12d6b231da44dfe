using System;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Role that groups users and grants permissions.</summary>
public sealed class Role : PrivXObject
{
    /// <summary>ID of the role.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the role.</summary>
    public string? Name { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>Tags.</summary>
    public string[] Tags { get; set => field = value ?? []; } = [];

    /// <summary>Access group that the host and connection permissions apply to. The default access group when left out.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Permissions of the members.</summary>
    public string[] Permissions { get; set => field = value ?? []; } = [];

    /// <summary>Whether the role is built into PrivX.</summary>
    [ReadOnlyMember]
    public bool? System { get; set; }

    /// <summary>Number of members.</summary>
    [ReadOnlyMember]
    public int? MemberCount { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }
}
