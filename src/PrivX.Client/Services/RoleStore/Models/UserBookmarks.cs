using System.Text.Json.Serialization;

namespace PrivX.RoleStore;

/// <summary>Bookmarks by UI page.</summary>
public sealed class UserBookmarks : PrivXObject
{
    /// <summary>Saved searches for available hosts.</summary>
    [JsonPropertyName("available-hosts")]
    public ItemList<Bookmark> AvailableHosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for available network targets.</summary>
    [JsonPropertyName("available-network-targets")]
    public ItemList<Bookmark> AvailableNetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for secrets.</summary>
    public ItemList<Bookmark> Secrets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for requests.</summary>
    public ItemList<Bookmark> Requests { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for approvals.</summary>
    public ItemList<Bookmark> Approvals { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for connections.</summary>
    public ItemList<Bookmark> Connections { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for audit events.</summary>
    [JsonPropertyName("audit-events")]
    public ItemList<Bookmark> AuditEvents { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for certificates.</summary>
    public ItemList<Bookmark> Certificates { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for roles.</summary>
    public ItemList<Bookmark> Roles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for users.</summary>
    public ItemList<Bookmark> Users { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for hosts.</summary>
    public ItemList<Bookmark> Hosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for network targets.</summary>
    [JsonPropertyName("network-targets")]
    public ItemList<Bookmark> NetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sources.</summary>
    public ItemList<Bookmark> Sources { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for access groups.</summary>
    [JsonPropertyName("access-groups")]
    public ItemList<Bookmark> AccessGroups { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for workflows.</summary>
    public ItemList<Bookmark> Workflows { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sessions.</summary>
    public ItemList<Bookmark> Sessions { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for identity provider clients.</summary>
    [JsonPropertyName("identity-provider-clients")]
    public ItemList<Bookmark> IdentityProviderClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for external token providers.</summary>
    [JsonPropertyName("external-token-providers")]
    public ItemList<Bookmark> ExternalTokenProviders { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for aws roles.</summary>
    [JsonPropertyName("aws-roles")]
    public ItemList<Bookmark> AwsRoles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for api clients.</summary>
    [JsonPropertyName("api-clients")]
    public ItemList<Bookmark> ApiClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for command whitelists.</summary>
    [JsonPropertyName("command-whitelists")]
    public ItemList<Bookmark> CommandWhitelists { get; set => field = value ?? []; } = [];
}
