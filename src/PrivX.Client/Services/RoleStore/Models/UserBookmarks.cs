using System.Text.Json.Serialization;

namespace PrivX.RoleStore;

/// <summary>Bookmarks by UI page.</summary>
public sealed class UserBookmarks : PrivXObject
{
    /// <summary>Saved searches for available hosts.</summary>
    [JsonPropertyName("available-hosts")]
    public Bookmark[] AvailableHosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for available network targets.</summary>
    [JsonPropertyName("available-network-targets")]
    public Bookmark[] AvailableNetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for secrets.</summary>
    public Bookmark[] Secrets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for requests.</summary>
    public Bookmark[] Requests { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for approvals.</summary>
    public Bookmark[] Approvals { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for connections.</summary>
    public Bookmark[] Connections { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for audit events.</summary>
    [JsonPropertyName("audit-events")]
    public Bookmark[] AuditEvents { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for certificates.</summary>
    public Bookmark[] Certificates { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for roles.</summary>
    public Bookmark[] Roles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for users.</summary>
    public Bookmark[] Users { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for hosts.</summary>
    public Bookmark[] Hosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for network targets.</summary>
    [JsonPropertyName("network-targets")]
    public Bookmark[] NetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sources.</summary>
    public Bookmark[] Sources { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for access groups.</summary>
    [JsonPropertyName("access-groups")]
    public Bookmark[] AccessGroups { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for workflows.</summary>
    public Bookmark[] Workflows { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sessions.</summary>
    public Bookmark[] Sessions { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for identity provider clients.</summary>
    [JsonPropertyName("identity-provider-clients")]
    public Bookmark[] IdentityProviderClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for external token providers.</summary>
    [JsonPropertyName("external-token-providers")]
    public Bookmark[] ExternalTokenProviders { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for aws roles.</summary>
    [JsonPropertyName("aws-roles")]
    public Bookmark[] AwsRoles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for api clients.</summary>
    [JsonPropertyName("api-clients")]
    public Bookmark[] ApiClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for command whitelists.</summary>
    [JsonPropertyName("command-whitelists")]
    public Bookmark[] CommandWhitelists { get; set => field = value ?? []; } = [];
}
