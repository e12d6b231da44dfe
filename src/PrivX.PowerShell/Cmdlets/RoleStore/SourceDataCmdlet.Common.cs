using System.Collections;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for what is common to user directories or to host directories.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>Maps attributes of the directory (keys) to user attributes of PrivX (values).</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.AttributeMapping")]
    public Hashtable? AttributeMapping { get; set; }

    /// <summary>Let users of this source log in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [BooleanText]
    [ModelMember("Connection.EnableUserAuthentication")]
    public bool? EnableUserAuthentication { get; set; }

    /// <summary>Let machine users of this source log in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [BooleanText]
    [ModelMember("Connection.EnableMachineAuthentication")]
    public bool? EnableMachineAuthentication { get; set; }

    /// <summary>Read only these groups.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.GroupFilter")]
    public string[]? GroupFilter { get; set; }

    /// <summary>Multi-factor method.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [KnownValues("DISABLED", "INTERNAL", "RADIUS", "OIDC", "FIDO", "MOBILE")]
    [ModelMember("Connection.MfaType")]
    public string? MfaType { get; set; }

    /// <summary>Address of the MFA server.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.MfaAddress")]
    public string? MfaAddress { get; set; }

    /// <summary>Port of the MFA server.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ValidateRange(0, 65535)]
    [ModelMember("Connection.MfaPort")]
    public int? MfaPort { get; set; }

    /// <summary>Base DN of the users who must use MFA.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.MfaBaseDn")]
    public string? MfaBaseDn { get; set; }

    /// <summary>Update the addresses of services when an address change is found.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Parameter(ParameterSetName = "Azure")]
    [BooleanText]
    [ModelMember("Connection.ServiceAddressAutoUpdate")]
    public bool? ServiceAddressAutoUpdate { get; set; }

    /// <summary>Copy tags of instances to hosts.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Parameter(ParameterSetName = "Azure")]
    [BooleanText]
    [ModelMember("Connection.UseInstanceTags")]
    public bool? UseInstanceTags { get; set; }

    /// <summary>Import only hosts with this tag.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.HostFilterTag")]
    public string? HostFilterTag { get; set; }

    /// <summary>Name or address of the directory server.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.Address")]
    public string? Address { get; set; }

    /// <summary>Port of the directory server.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "Local")]
    [ValidateRange(0, 65535)]
    [ModelMember("Connection.Port")]
    public int? Port { get; set; }
}
