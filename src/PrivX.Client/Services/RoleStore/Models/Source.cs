using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>User or host directory.</summary>
public sealed class Source : PrivXObject, IReplaceable
{
    /// <summary>ID of the source.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the source.</summary>
    public string? Name { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>Tags.</summary>
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Whether the source is in use.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Seconds between automatic refreshes.</summary>
    public int? Ttl { get; set; }

    /// <summary>Read only these cloud regions. Host directories.</summary>
    public ItemList<string> RegionFilter { get; set => field = value ?? []; } = [];

    /// <summary>Wildcard patterns of the usernames that log in against this source.</summary>
    public ItemList<string> UsernamePattern { get; set => field = value ?? []; } = [];

    /// <summary>Maps external users to users of other sources.</summary>
    public ItemList<ExternalUserMapping> ExternalUserMapping { get; set => field = value ?? []; } = [];

    /// <summary>How to reach the directory.</summary>
    public SourceConnection? Connection { get; set; }

    /// <summary>Whether users of this source can get session passwords.</summary>
    public bool? SessionPasswordEnabled { get; set; }

    /// <summary>Rules for session passwords.</summary>
    public SessionPasswordPolicy? SessionPasswordPolicy { get; set; }

    /// <summary>Seconds after which child sessions are logged out.</summary>
    public int? ChildSessionAutoLogoutDelay { get; set; }

    /// <summary>State of the source. Known values: OK, NOK, DISABLED.</summary>
    [ReadOnlyMember]
    public string? StatusCode { get; set; }

    /// <summary>Explains the state.</summary>
    [ReadOnlyMember]
    public string? StatusText { get; set; }

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
