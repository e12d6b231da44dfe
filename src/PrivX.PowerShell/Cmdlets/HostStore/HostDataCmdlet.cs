using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>What New-, Set- and Register-PrivXHost can say about a host.</summary>
public abstract class HostDataCmdlet : WriteCmdlet
{
    private protected HostDataCmdlet()
    {
    }

    /// <summary>Access group that governs permissions on the host.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>Record sessions.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? AuditEnabled { get; set; }

    /// <summary>Cloud the host runs in.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [KnownValues("AWS", "GOOGLECLOUD", "AZURE", "OPENSTACK")]
    public string? CloudProvider { get; set; }

    /// <summary>Region in that cloud.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? CloudProviderRegion { get; set; }

    /// <summary>Comment.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? Comment { get; set; }

    /// <summary>Public address that a host scan puts into the address of services.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? ContactAddress { get; set; }

    /// <summary>Leave the clipboard out of recordings.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("SessionRecordingOptions.DisableClipboardRecording")]
    public bool? DisableClipboardRecording { get; set; }

    /// <summary>Leave transferred files out of recordings.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("SessionRecordingOptions.DisableFileTransferRecording")]
    public bool? DisableFileTransferRecording { get; set; }

    /// <summary>Distinguished name in LDAP form.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? DistinguishedName { get; set; }

    /// <summary>Id of the machine in the store it comes from; unique.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? ExternalId { get; set; }

    /// <summary>Trusted certificate of the host, base64 or PEM; empty to store the next one seen.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? HostCertificateRaw { get; set; }

    /// <summary>Classification of the machine, such as Linux server.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? HostClassification { get; set; }

    /// <summary>Kind of machine.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? HostType { get; set; }

    /// <summary>Id of the instance in its cloud.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? InstanceId { get; set; }

    /// <summary>Organization.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? Organization { get; set; }

    /// <summary>Organizational unit.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? OrganizationalUnit { get; set; }

    /// <summary>How passwords are rotated; New-PrivXHostPasswordRotation makes one.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public HostPasswordRotation? PasswordRotation { get; set; }

    /// <summary>Rotate the passwords of accounts that ask for it, on schedule.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? PasswordRotationEnabled { get; set; }

    /// <summary>Accounts on the host; New-PrivXHostPrincipal makes them.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Principal")]
    public HostPrincipal[]? Principals { get; set; }

    /// <summary>Scopes: free labels from the environment.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string[]? Scope { get; set; }

    /// <summary>Ways to reach the host; New-PrivXHostService makes them.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Service")]
    public HostService[]? Services { get; set; }

    /// <summary>Host directory the host comes from.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [ModelMember("SourceId")]
    public ObjectReference<Source>? Source { get; set; }

    /// <summary>Trusted SSH host keys; New-PrivXHostPublicKey makes them.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("SshHostPublicKey")]
    public HostPublicKey[]? SshHostPublicKeys { get; set; }

    /// <summary>The host belongs to the local host directory and to no discovery source.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? StandAloneHost { get; set; }

    /// <summary>Tags.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Tag")]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    public string[]? Tags { get; set; }

    /// <summary>Trust on changed host key: store a host key that differs from the stored one.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("TrustOnChangedHostKey")]
    [BooleanText]
    public bool? Toch { get; set; }

    /// <summary>Trust on first use: store the host key seen at the first connection.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("TrustOnFirstUse")]
    [BooleanText]
    public bool? Tofu { get; set; }

    /// <summary>Text shown to users when they connect.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? UserMessage { get; set; }

    /// <summary>Network or cloud zone.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    public string? Zone { get; set; }
}
