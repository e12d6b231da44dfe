using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Network, node or service that PrivX lets traffic through to.</summary>
public sealed class NetworkTarget : PrivXObject
{
    /// <summary>Network target id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Unique name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Comment.</summary>
    [ReadOnlyMember]
    public string? Comment { get; set; }

    /// <summary>Instructions shown to users.</summary>
    [ReadOnlyMember]
    public string? UserInstructions { get; set; }

    /// <summary>Destinations users may reach; an empty array is allowed.</summary>
    [ReadOnlyMember]
    public ItemList<NetworkTargetDestination> Dst { get; set => field = value ?? []; } = [];

    /// <summary>Translate the source address to that of the router.</summary>
    [ReadOnlyMember]
    public bool? SrcNat { get; set; }

    /// <summary>Roles that may open the target; an empty array is allowed.</summary>
    [ReadOnlyMember]
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];

    /// <summary>Tags.</summary>
    [ReadOnlyMember]
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Kind of router integration; empty for none. Known values: , GENERIC, NQX.</summary>
    [ReadOnlyMember]
    public string? IntegrationType { get; set; }

    /// <summary>Settings for the integration: a JSON object written as a string. Must be empty without an integration; for NQX it has the keys type (l3rules, tunnel or combo), source_id and source_name.</summary>
    [ReadOnlyMember]
    public string? StaticConfig { get; set; }

    /// <summary>Let only one user at a time use the target.</summary>
    [ReadOnlyMember]
    public bool? ExclusiveAccess { get; set; }

    /// <summary>Whether the target is disabled; <see cref="DisabledReason"/> says by whom.</summary>
    [JsonIgnore]
    public bool Disabled
    {
        get => DisabledText.IsDisabled(DisabledReason);
        set => DisabledReason = DisabledText.Of(value, DisabledReason);
    }

    /// <summary>State of the target. Change it with setNetworkTargetDisabled. Known values: FALSE, BY_ADMIN, BY_LICENSE.</summary>
    [JsonPropertyName("disabled")]
    [ReadOnlyMember]
    public string? DisabledReason { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last; may be empty.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
