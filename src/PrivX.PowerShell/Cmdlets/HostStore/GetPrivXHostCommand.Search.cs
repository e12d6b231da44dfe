using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <content>Search criteria: different ones must all be met, of several values of one at least one.</content>
public sealed partial class GetPrivXHostCommand
{
    /// <summary>Words to find anywhere in the attributes of a host, separated by commas or spaces. The server looks for each as a part of a value.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ModelMember("Keywords")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Names of hosts, compared by the server as they are. For wildcards use -TargetHost.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? CommonName { get; set; }

    /// <summary>Addresses of hosts or of their services.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? Address { get; set; }

    /// <summary>Protocols that the hosts offer. Known values: SSH, RDP, VNC, WEB, DB.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("SSH", "RDP", "VNC", "WEB", "DB")]
    [ReadAs(typeof(string[]))]
    public string[]? Service { get; set; }

    /// <summary>Ports of the services that the hosts offer.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(int[]))]
    public int[]? Port { get; set; }

    /// <summary>Tags. A host with one of several is found. Tab completes the tags in use.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    [ModelMember("Tags")]
    [ReadAs(typeof(string[]))]
    public string[]? Tag { get; set; }

    /// <summary>Roles that give access to an account of the host: names, ids or role objects.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Access groups of the hosts: names, ids or access group objects.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupIds")]
    public ObjectReference<AccessGroup>[]? AccessGroup { get; set; }

    /// <summary>Host directory that the hosts come from: name or id of the source, or a source object.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [ModelMember("SourceId")]
    public ObjectReference<Source>? Source { get; set; }

    /// <summary>Network or cloud zones of the hosts.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? Zone { get; set; }

    /// <summary>Organizations that the hosts belong to.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? Organization { get; set; }

    /// <summary>Organizational units that the hosts belong to.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? OrganizationalUnit { get; set; }

    /// <summary>Distinguished names in LDAP form.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? DistinguishedName { get; set; }

    /// <summary>Id of the machine in the system it comes from.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? ExternalId { get; set; }

    /// <summary>Id of the instance in its cloud.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? InstanceId { get; set; }

    /// <summary>Kinds of machine, such as virtual.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? HostType { get; set; }

    /// <summary>Classifications, such as Linux server.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? HostClassification { get; set; }

    /// <summary>Scopes: free labels of the environment.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string[]))]
    public string[]? Scope { get; set; }

    /// <summary>Clouds. Known values: AWS, GOOGLECLOUD, AZURE, OPENSTACK.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("AWS", "GOOGLECLOUD", "AZURE", "OPENSTACK")]
    [ModelMember("CloudProviders")]
    [ReadAs(typeof(string[]))]
    public string[]? CloudProvider { get; set; }

    /// <summary>Cloud regions, such as eu-north-1.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ModelMember("CloudProviderRegions")]
    [ReadAs(typeof(string[]))]
    public string[]? CloudProviderRegion { get; set; }

    /// <summary>Results of the health check of services. Known value: OK.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("OK")]
    [ModelMember("Statuses")]
    [ReadAs(typeof(string[]))]
    public string[]? Status { get; set; }

    /// <summary>Only hosts that the deployment script may change ($true) or may not ($false).</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? Deployable { get; set; }

    /// <summary>
    /// State of the host: FALSE for enabled hosts, BY_ADMIN for those that were disabled by an administrator, BY_LICENSE for those beyond what the
    /// license allows. This is a text, not a Boolean.
    /// </summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("FALSE", "BY_ADMIN", "BY_LICENSE")]
    [ReadAs(typeof(string))]
    public string? Disabled { get; set; }

    /// <summary>With $true, leave out hosts of sources that are disabled.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? IgnoreDisabledSources { get; set; }
}
