using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <content>Search criteria: different ones must all be met, of several values of one at least one.</content>
public sealed partial class GetPrivXHostCommand
{
    /// <summary>Words, separated by commas or spaces, to find in any attribute of a host.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ModelMember("Keywords")]
    public string? Keyword { get; set; }

    /// <summary>Names.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? CommonName { get; set; }

    /// <summary>Addresses.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? Address { get; set; }

    /// <summary>Protocols.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("SSH", "RDP", "VNC", "WEB", "DB")]
    public string[]? Service { get; set; }

    /// <summary>Ports.</summary>
    [Parameter(ParameterSetName = "Search")]
    public int[]? Port { get; set; }

    /// <summary>Tags.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    [ModelMember("Tags")]
    public string[]? Tag { get; set; }

    /// <summary>Roles that give access to the host.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Access groups.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupIds")]
    public ObjectReference<AccessGroup>[]? AccessGroup { get; set; }

    /// <summary>Host directory.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [ModelMember("SourceId")]
    public ObjectReference<Source>? Source { get; set; }

    /// <summary>Zones.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? Zone { get; set; }

    /// <summary>Organizations.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? Organization { get; set; }

    /// <summary>Organizational units.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? OrganizationalUnit { get; set; }

    /// <summary>Distinguished names.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? DistinguishedName { get; set; }

    /// <summary>External id.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string? ExternalId { get; set; }

    /// <summary>Cloud instance id.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string? InstanceId { get; set; }

    /// <summary>Kinds of machine.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? HostType { get; set; }

    /// <summary>Classifications.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? HostClassification { get; set; }

    /// <summary>Scopes.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string[]? Scope { get; set; }

    /// <summary>Clouds.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("AWS", "GOOGLECLOUD", "AZURE", "OPENSTACK")]
    [ModelMember("CloudProviders")]
    public string[]? CloudProvider { get; set; }

    /// <summary>Cloud regions.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ModelMember("CloudProviderRegions")]
    public string[]? CloudProviderRegion { get; set; }

    /// <summary>Health check states of services.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("OK")]
    [ModelMember("Statuses")]
    public string[]? Status { get; set; }

    /// <summary>Whether the deployment script may change the host.</summary>
    [Parameter(ParameterSetName = "Search")]
    [BooleanText]
    public bool? Deployable { get; set; }

    /// <summary>State of the host: FALSE, BY_ADMIN or BY_LICENSE.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("FALSE", "BY_ADMIN", "BY_LICENSE")]
    public string? Disabled { get; set; }

    /// <summary>Leave out hosts of disabled sources.</summary>
    [Parameter(ParameterSetName = "Search")]
    [BooleanText]
    public bool? IgnoreDisabledSources { get; set; }
}
