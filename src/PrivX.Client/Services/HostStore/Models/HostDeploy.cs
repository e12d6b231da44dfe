using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Host as the deployment script reports it. Roles are given by id inside `principals`.</summary>
public sealed class HostDeploy : PrivXObject
{
    /// <summary>Id of the host.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Access group that governs host and connection permissions; the default group if left out.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Whether the deployment script may change the host.</summary>
    public bool? Deployable { get; set; }

    /// <summary>Trust on first use: store the host key seen at the first connection.</summary>
    public bool? Tofu { get; set; }

    /// <summary>Trust on changed host key: store a host key that differs from the stored one.</summary>
    public bool? Toch { get; set; }

    /// <summary>True for a host that belongs to the local host directory and to no discovery source.</summary>
    public bool? StandAloneHost { get; set; }

    /// <summary>Id of the machine in the store it comes from; must be unique.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Id of the instance in the cloud it comes from.</summary>
    public string? InstanceId { get; set; }

    /// <summary>Id of the host source it was imported from.</summary>
    public string? SourceId { get; set; }

    /// <summary>Name of the host.</summary>
    public string? CommonName { get; set; }

    /// <summary>Addresses of the host: names, IPv4 or IPv6; an Extender or routing prefix may come first (`prefix/address`).</summary>
    public ItemList<string> Addresses { get; set => field = value ?? []; } = [];

    /// <summary>Public address that a host scan puts into the address of services.</summary>
    public string? ContactAddress { get; set; }

    /// <summary>Distinguished name in LDAP form.</summary>
    public string? DistinguishedName { get; set; }

    /// <summary>Organization.</summary>
    public string? Organization { get; set; }

    /// <summary>Organizational unit.</summary>
    public string? OrganizationalUnit { get; set; }

    /// <summary>Network or cloud zone.</summary>
    public string? Zone { get; set; }

    /// <summary>Scopes: free labels from the environment.</summary>
    public ItemList<string> Scope { get; set => field = value ?? []; } = [];

    /// <summary>Kind of machine.</summary>
    public string? HostType { get; set; }

    /// <summary>Classification of the machine, such as Linux server.</summary>
    public string? HostClassification { get; set; }

    /// <summary>Cloud the host runs in. Known values: AWS, GOOGLECLOUD, AZURE, OPENSTACK.</summary>
    public string? CloudProvider { get; set; }

    /// <summary>Region in that cloud.</summary>
    public string? CloudProviderRegion { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Text shown to users when they connect.</summary>
    public string? UserMessage { get; set; }

    /// <summary>Tags.</summary>
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Whether the host is disabled; <see cref="DisabledReason"/> says by whom.</summary>
    [JsonIgnore]
    public bool Disabled
    {
        get => DisabledText.IsDisabled(DisabledReason);
        set => DisabledReason = DisabledText.Of(value, DisabledReason);
    }

    /// <summary>State of the host. Change it with setHostDisabled. Known values: FALSE, BY_ADMIN, BY_LICENSE.</summary>
    [JsonPropertyName("disabled")]
    public string? DisabledReason { get; set; }

    /// <summary>Whether sessions are recorded.</summary>
    public bool? AuditEnabled { get; set; }

    /// <summary>What to leave out of recordings.</summary>
    public SessionRecordingOptions? SessionRecordingOptions { get; set; }

    /// <summary>Trusted SSH host keys.</summary>
    public ItemList<HostPublicKey> SshHostPublicKeys { get; set => field = value ?? []; } = [];

    /// <summary>Trusted host certificate (RDP and other TLS services), base64 or PEM.</summary>
    public string? HostCertificateRaw { get; set; }

    /// <summary>Parsed form of host_certificate_raw.</summary>
    [ReadOnlyMember]
    public HostCertificate? HostCertificate { get; set; }

    /// <summary>Ways to reach the host.</summary>
    public ItemList<HostService> Services { get; set => field = value ?? []; } = [];

    /// <summary>Accounts on the host, and the roles that may use them.</summary>
    public ItemList<HostPrincipal> Principals { get; set => field = value ?? []; } = [];

    /// <summary>Whether passwords of accounts with `rotate` are changed on schedule.</summary>
    public bool? PasswordRotationEnabled { get; set; }

    /// <summary>How passwords are rotated; needed when password_rotation_enabled is on.</summary>
    public HostPasswordRotation? PasswordRotation { get; set; }

    /// <summary>State notes kept by the server.</summary>
    [ReadOnlyMember]
    public ItemList<HostStatus> Status { get; set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last; may be empty.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>True for a host that its source no longer has and that waits to be purged.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }

    /// <summary>Version banner of the SSH server.</summary>
    public string? SshdVersion { get; set; }

    /// <summary>How the target was prepared. Known values: TRUSTED_CA.</summary>
    public string? PrivxConfigured { get; set; }
}
