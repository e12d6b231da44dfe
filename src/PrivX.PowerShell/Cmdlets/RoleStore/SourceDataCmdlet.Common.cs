using System.Collections;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for what is common to user directories or to host directories.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>Maps attributes of the directory (keys) to user attributes of PrivX (values): a hashtable, such as @{ mail = 'email' }. It replaces a stored mapping.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.AttributeMapping")]
    [Clearable]
    public Hashtable? AttributeMapping { get; set; }

    /// <summary>Whether users of this source may log in to PrivX.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.EnableUserAuthentication")]
    [ReadAs(typeof(bool?))]
    public bool? EnableUserAuthentication { get; set; }

    /// <summary>Whether machine users of this source may log in to PrivX.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.EnableMachineAuthentication")]
    [ReadAs(typeof(bool?))]
    public bool? EnableMachineAuthentication { get; set; }

    /// <summary>Groups to read; others are left out. For user directories.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.GroupFilter")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? GroupFilter { get; set; }

    /// <summary>Multi-factor method of the users. Known values: DISABLED, INTERNAL, RADIUS, OIDC, FIDO, MOBILE.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [KnownValues("DISABLED", "INTERNAL", "RADIUS", "OIDC", "FIDO", "MOBILE")]
    [ModelMember("Connection.MfaType")]
    [ReadAs(typeof(string))]
    public string? MfaType { get; set; }

    /// <summary>Address of the MFA server.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.MfaAddress")]
    [ReadAs(typeof(string))]
    [Clearable]
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
    [ReadAs(typeof(int?))]
    public int? MfaPort { get; set; }

    /// <summary>Base DN of the users who must use MFA.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [Parameter(ParameterSetName = "Oidc")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.MfaBaseDn")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? MfaBaseDn { get; set; }

    /// <summary>Whether the addresses of services follow when a refresh finds a new address of a host. For host directories.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.ServiceAddressAutoUpdate")]
    [ReadAs(typeof(bool?))]
    public bool? ServiceAddressAutoUpdate { get; set; }

    /// <summary>Whether the tags of instances are copied to the hosts. For host directories.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.UseInstanceTags")]
    [ReadAs(typeof(bool?))]
    public bool? UseInstanceTags { get; set; }

    /// <summary>Import only hosts with this tag. For host directories.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.HostFilterTag")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? HostFilterTag { get; set; }

    /// <summary>DNS name or address of the directory server.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "Local")]
    [ModelMember("Connection.Address")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Address { get; set; }

    /// <summary>Port of the directory server, such as 389 for LDAP or 636 for LDAPS.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [Parameter(ParameterSetName = "Local")]
    [ValidateRange(0, 65535)]
    [ModelMember("Connection.Port")]
    [ReadAs(typeof(int?))]
    public int? Port { get; set; }
}
