using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Bookmarks by UI page.</summary>
public sealed class UserBookmarks : PrivXObject
{
    /// <summary>Saved searches for available hosts.</summary>
    [JsonPropertyName("available-hosts")]
    [ReadOnlyMember]
    public ItemList<Bookmark> AvailableHosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for available network targets.</summary>
    [JsonPropertyName("available-network-targets")]
    [ReadOnlyMember]
    public ItemList<Bookmark> AvailableNetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for secrets.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Secrets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for requests.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Requests { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for approvals.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Approvals { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for connections.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Connections { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for audit events.</summary>
    [JsonPropertyName("audit-events")]
    [ReadOnlyMember]
    public ItemList<Bookmark> AuditEvents { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for certificates.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Certificates { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for roles.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Roles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for users.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Users { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for hosts.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Hosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for network targets.</summary>
    [JsonPropertyName("network-targets")]
    [ReadOnlyMember]
    public ItemList<Bookmark> NetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sources.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Sources { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for access groups.</summary>
    [JsonPropertyName("access-groups")]
    [ReadOnlyMember]
    public ItemList<Bookmark> AccessGroups { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for workflows.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Workflows { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sessions.</summary>
    [ReadOnlyMember]
    public ItemList<Bookmark> Sessions { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for identity provider clients.</summary>
    [JsonPropertyName("identity-provider-clients")]
    [ReadOnlyMember]
    public ItemList<Bookmark> IdentityProviderClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for external token providers.</summary>
    [JsonPropertyName("external-token-providers")]
    [ReadOnlyMember]
    public ItemList<Bookmark> ExternalTokenProviders { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for aws roles.</summary>
    [JsonPropertyName("aws-roles")]
    [ReadOnlyMember]
    public ItemList<Bookmark> AwsRoles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for api clients.</summary>
    [JsonPropertyName("api-clients")]
    [ReadOnlyMember]
    public ItemList<Bookmark> ApiClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for command whitelists.</summary>
    [JsonPropertyName("command-whitelists")]
    [ReadOnlyMember]
    public ItemList<Bookmark> CommandWhitelists { get; set => field = value ?? []; } = [];
}
