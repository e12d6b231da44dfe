using System.Text.Json.Serialization;

namespace PrivX.RoleStore;

/// <summary>Bookmarks by UI page.</summary>
public sealed class UserBookmarks : PrivXObject
{
    /// <summary>available-hosts</summary>
    [JsonPropertyName("available-hosts")]
    public Bookmark[] AvailableHosts { get; set => field = value ?? []; } = [];

    /// <summary>available-network-targets</summary>
    [JsonPropertyName("available-network-targets")]
    public Bookmark[] AvailableNetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>secrets</summary>
    public Bookmark[] Secrets { get; set => field = value ?? []; } = [];

    /// <summary>requests</summary>
    public Bookmark[] Requests { get; set => field = value ?? []; } = [];

    /// <summary>approvals</summary>
    public Bookmark[] Approvals { get; set => field = value ?? []; } = [];

    /// <summary>connections</summary>
    public Bookmark[] Connections { get; set => field = value ?? []; } = [];

    /// <summary>audit-events</summary>
    [JsonPropertyName("audit-events")]
    public Bookmark[] AuditEvents { get; set => field = value ?? []; } = [];

    /// <summary>certificates</summary>
    public Bookmark[] Certificates { get; set => field = value ?? []; } = [];

    /// <summary>roles</summary>
    public Bookmark[] Roles { get; set => field = value ?? []; } = [];

    /// <summary>users</summary>
    public Bookmark[] Users { get; set => field = value ?? []; } = [];

    /// <summary>hosts</summary>
    public Bookmark[] Hosts { get; set => field = value ?? []; } = [];

    /// <summary>network-targets</summary>
    [JsonPropertyName("network-targets")]
    public Bookmark[] NetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>sources</summary>
    public Bookmark[] Sources { get; set => field = value ?? []; } = [];

    /// <summary>access-groups</summary>
    [JsonPropertyName("access-groups")]
    public Bookmark[] AccessGroups { get; set => field = value ?? []; } = [];

    /// <summary>workflows</summary>
    public Bookmark[] Workflows { get; set => field = value ?? []; } = [];

    /// <summary>sessions</summary>
    public Bookmark[] Sessions { get; set => field = value ?? []; } = [];

    /// <summary>identity-provider-clients</summary>
    [JsonPropertyName("identity-provider-clients")]
    public Bookmark[] IdentityProviderClients { get; set => field = value ?? []; } = [];

    /// <summary>external-token-providers</summary>
    [JsonPropertyName("external-token-providers")]
    public Bookmark[] ExternalTokenProviders { get; set => field = value ?? []; } = [];

    /// <summary>aws-roles</summary>
    [JsonPropertyName("aws-roles")]
    public Bookmark[] AwsRoles { get; set => field = value ?? []; } = [];

    /// <summary>api-clients</summary>
    [JsonPropertyName("api-clients")]
    public Bookmark[] ApiClients { get; set => field = value ?? []; } = [];

    /// <summary>command-whitelists</summary>
    [JsonPropertyName("command-whitelists")]
    public Bookmark[] CommandWhitelists { get; set => field = value ?? []; } = [];
}
