using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for LDAP directories and Active Directory.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>How to connect.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [KnownValues("LDAP", "LDAPS", "STARTTLS")]
    [ModelMember("Connection.LdapProtocol")]
    public string? LdapProtocol { get; set; }

    /// <summary>Base DN to search below.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBase")]
    public string? LdapBase { get; set; }

    /// <summary>Base DN to search below, on servers that call it ldap_base_dn.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBaseDn")]
    public string? LdapBaseDn { get; set; }

    /// <summary>LDAP filter that selects users.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapUserFilter")]
    public string? LdapUserFilter { get; set; }

    /// <summary>Account that browses the directory.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBindDn")]
    public string? LdapBindDn { get; set; }

    /// <summary>Password of that account.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBindPassword")]
    public SecureString? LdapBindPassword { get; set; }

    /// <summary>Pattern of user DNs; {0} stands for the user name.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapUserDnPattern")]
    public string? LdapUserDnPattern { get; set; }

    /// <summary>PEM certificates to trust for the directory server.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.RootCertificates")]
    public string? RootCertificates { get; set; }

    /// <summary>Relax the TLS certificate check.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [BooleanText]
    [ModelMember("Connection.SkipStrictCertCheck")]
    public bool? SkipStrictCertCheck { get; set; }

    /// <summary>Let users change their directory password through PrivX.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [BooleanText]
    [ModelMember("Connection.PasswordChangeEnabled")]
    public bool? PasswordChangeEnabled { get; set; }

    /// <summary>Let users log in with a client certificate.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [BooleanText]
    [ModelMember("Connection.ClientCertificateAuthenticationEnabled")]
    public bool? ClientCertificateAuthenticationEnabled { get; set; }

    /// <summary>Require a client certificate at log-in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [BooleanText]
    [ModelMember("Connection.ClientCertificateAuthenticationRequired")]
    public bool? ClientCertificateAuthenticationRequired { get; set; }

    /// <summary>PEM certificates of the CAs that issue client certificates.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.ClientCaPem")]
    public string? ClientCaPem { get; set; }

    /// <summary>Domain controller for Kerberos log-in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.DomainControllerFqdn")]
    public string? DomainControllerFqdn { get; set; }

    /// <summary>Port of the domain controller.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ValidateRange(0, 65535)]
    [ModelMember("Connection.DomainControllerPort")]
    public int? DomainControllerPort { get; set; }

    /// <summary>Kerberos ticket (Base64) for Kerberos log-in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.KerberosTicket")]
    public SecureString? KerberosTicket { get; set; }
}
