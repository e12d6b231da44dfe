using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
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

    /// <summary>
    /// Access group that governs who may see and change the host: its name, its id or the object. Left out when a host is created, the server puts
    /// it into the default access group.
    /// </summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>Whether sessions to the host are recorded. The texts true, false, yes, no, 1 and 0 are accepted, as a CSV file has them.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AuditEnabled { get; set; }

    /// <summary>Cloud the host runs in. Known values: AWS, GOOGLECLOUD, AZURE, OPENSTACK.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [KnownValues("AWS", "GOOGLECLOUD", "AZURE", "OPENSTACK")]
    [ReadAs(typeof(string))]
    public string? CloudProvider { get; set; }

    /// <summary>Region of that cloud, such as eu-north-1.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? CloudProviderRegion { get; set; }

    /// <summary>Free text for administrators. An empty text clears it.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Public address of the host, which a host scan puts into the address of the services it finds.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? ContactAddress { get; set; }

    /// <summary>Leave the clipboard out of session recordings. It changes what is recorded, not what users may do.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ModelMember("SessionRecordingOptions.DisableClipboardRecording")]
    [ReadAs(typeof(bool?))]
    public bool? DisableClipboardRecording { get; set; }

    /// <summary>Leave transferred files out of session recordings. It changes what is recorded, not what users may do.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ModelMember("SessionRecordingOptions.DisableFileTransferRecording")]
    [ReadAs(typeof(bool?))]
    public bool? DisableFileTransferRecording { get; set; }

    /// <summary>Distinguished name of the host in LDAP form, such as CN=web-01,OU=Servers,DC=nordlys,DC=example.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? DistinguishedName { get; set; }

    /// <summary>Id of the machine in the store it comes from; unique.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? ExternalId { get; set; }

    /// <summary>Trusted certificate of the host for RDP and other TLS services, Base64 or PEM. An empty text makes PrivX store the certificate that it sees at the next connection.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? HostCertificateRaw { get; set; }

    /// <summary>Classification of the machine, such as Linux server or Windows server. Free text.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? HostClassification { get; set; }

    /// <summary>Kind of machine, such as virtual. Free text.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? HostType { get; set; }

    /// <summary>Id of the instance in its cloud.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? InstanceId { get; set; }

    /// <summary>Organization the host belongs to.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Organization { get; set; }

    /// <summary>Organizational unit the host belongs to.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OrganizationalUnit { get; set; }

    /// <summary>How passwords on the host are rotated: an object that New-PrivXHostPasswordRotation makes, or a hashtable with its properties. Needed while -PasswordRotationEnabled is on.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(HostPasswordRotation))]
    [Clearable]
    public HostPasswordRotation? PasswordRotation { get; set; }

    /// <summary>Whether PrivX rotates, on schedule, the passwords of those accounts of the host that ask for it (New-PrivXHostPrincipal -Rotate). Needs -PasswordRotation.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? PasswordRotationEnabled { get; set; }

    /// <summary>Accounts on the host; New-PrivXHostPrincipal makes them.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Principals")]
    [ReadAs(typeof(HostPrincipal[]))]
    [Clearable]
    [ModelMember("Principals")]
    public HostPrincipal[]? Principal { get; set; }

    /// <summary>Scopes: free labels of the environment that the host belongs to.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? Scope { get; set; }

    /// <summary>Ways to reach the host; New-PrivXHostService makes them.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Services")]
    [ReadAs(typeof(HostService[]))]
    [Clearable]
    [ModelMember("Services")]
    public HostService[]? Service { get; set; }

    /// <summary>Host directory that the host comes from: name or id of the source, or a source object.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [ModelMember("SourceId")]
    public ObjectReference<Source>? Source { get; set; }

    /// <summary>Trusted SSH host keys; New-PrivXHostPublicKey makes them.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("SshHostPublicKeys")]
    [ReadAs(typeof(HostPublicKey[]))]
    [Clearable]
    [ModelMember("SshHostPublicKeys")]
    public HostPublicKey[]? SshHostPublicKey { get; set; }

    /// <summary>Whether the host belongs to the local host directory and to no source that discovers hosts.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? StandAloneHost { get; set; }

    /// <summary>Tags.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Tags")]
    public string[]? Tag { get; set; }

    /// <summary>
    /// Trust on changed host key: PrivX stores the new key when the host shows another one than the stored. Convenient for machines that are
    /// rebuilt often, and open to whoever takes over their address.
    /// </summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("TrustOnChangedHostKey")]
    [ReadAs(typeof(bool?))]
    public bool? Toch { get; set; }

    /// <summary>Trust on first use: PrivX stores the host key it sees at the first connection and trusts it from then on.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [Alias("TrustOnFirstUse")]
    [ReadAs(typeof(bool?))]
    public bool? Tofu { get; set; }

    /// <summary>Text that users see when they connect to the host.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? UserMessage { get; set; }

    /// <summary>Network or cloud zone of the host, such as dmz. Free text.</summary>
    [Parameter(ParameterSetName = "Default", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Zone { get; set; }
}
