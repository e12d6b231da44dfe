using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Bookmarks by UI page.</summary>
public sealed class UserBookmarks : PrivXObject
{
    /// <summary>Saved searches for available hosts.</summary>
    [JsonPropertyName("available-hosts")]
    [ReadOnlyMember]
    public Bookmark[] AvailableHosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for available network targets.</summary>
    [JsonPropertyName("available-network-targets")]
    [ReadOnlyMember]
    public Bookmark[] AvailableNetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for secrets.</summary>
    [ReadOnlyMember]
    public Bookmark[] Secrets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for requests.</summary>
    [ReadOnlyMember]
    public Bookmark[] Requests { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for approvals.</summary>
    [ReadOnlyMember]
    public Bookmark[] Approvals { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for connections.</summary>
    [ReadOnlyMember]
    public Bookmark[] Connections { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for audit events.</summary>
    [JsonPropertyName("audit-events")]
    [ReadOnlyMember]
    public Bookmark[] AuditEvents { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for certificates.</summary>
    [ReadOnlyMember]
    public Bookmark[] Certificates { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for roles.</summary>
    [ReadOnlyMember]
    public Bookmark[] Roles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for users.</summary>
    [ReadOnlyMember]
    public Bookmark[] Users { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for hosts.</summary>
    [ReadOnlyMember]
    public Bookmark[] Hosts { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for network targets.</summary>
    [JsonPropertyName("network-targets")]
    [ReadOnlyMember]
    public Bookmark[] NetworkTargets { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sources.</summary>
    [ReadOnlyMember]
    public Bookmark[] Sources { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for access groups.</summary>
    [JsonPropertyName("access-groups")]
    [ReadOnlyMember]
    public Bookmark[] AccessGroups { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for workflows.</summary>
    [ReadOnlyMember]
    public Bookmark[] Workflows { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for sessions.</summary>
    [ReadOnlyMember]
    public Bookmark[] Sessions { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for identity provider clients.</summary>
    [JsonPropertyName("identity-provider-clients")]
    [ReadOnlyMember]
    public Bookmark[] IdentityProviderClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for external token providers.</summary>
    [JsonPropertyName("external-token-providers")]
    [ReadOnlyMember]
    public Bookmark[] ExternalTokenProviders { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for aws roles.</summary>
    [JsonPropertyName("aws-roles")]
    [ReadOnlyMember]
    public Bookmark[] AwsRoles { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for api clients.</summary>
    [JsonPropertyName("api-clients")]
    [ReadOnlyMember]
    public Bookmark[] ApiClients { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches for command whitelists.</summary>
    [JsonPropertyName("command-whitelists")]
    [ReadOnlyMember]
    public Bookmark[] CommandWhitelists { get; set => field = value ?? []; } = [];
}
