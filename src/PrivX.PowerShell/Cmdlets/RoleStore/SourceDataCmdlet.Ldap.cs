using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for LDAP directories and Active Directory.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>How PrivX connects to the directory server. Known values: LDAP (not encrypted), LDAPS, STARTTLS.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [KnownValues("LDAP", "LDAPS", "STARTTLS")]
    [ModelMember("Connection.LdapProtocol")]
    [ReadAs(typeof(string))]
    public string? LdapProtocol { get; set; }

    /// <summary>Base DN to search below, such as DC=nordlys,DC=example. Some servers call this setting ldap_base_dn; then use -LdapBaseDn.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBase")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? LdapBase { get; set; }

    /// <summary>Base DN to search below, on servers that call this setting ldap_base_dn. Get-PrivXSource shows which of the two is in use.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBaseDn")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? LdapBaseDn { get; set; }

    /// <summary>LDAP filter that selects users, such as (&amp;(objectclass=user)(!(objectclass=computer))).</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapUserFilter")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? LdapUserFilter { get; set; }

    /// <summary>DN of the account that browses the directory.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBindDn")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? LdapBindDn { get; set; }

    /// <summary>Password of that account, as a SecureString. The server never shows it, and it must be given anew with every change of a source that has one.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapBindPassword")]
    public SecureString? LdapBindPassword { get; set; }

    /// <summary>Pattern of user DNs, such as uid={0},ou=people. {0} stands for the user name.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.LdapUserDnPattern")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? LdapUserDnPattern { get; set; }

    /// <summary>CA certificates to trust for the directory server: PEM text, PEM files or certificate objects.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.RootCertificates")]
    [PemText(PemTextAttribute.Certificate)]
    [Clearable]
    public string? RootCertificates { get; set; }

    /// <summary>Relax the check of the directory server's certificate. Whoever is between PrivX and the directory could then read passwords; better give -RootCertificates.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.SkipStrictCertCheck")]
    [ReadAs(typeof(bool?))]
    public bool? SkipStrictCertCheck { get; set; }

    /// <summary>Whether users may change their directory password through PrivX.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.PasswordChangeEnabled")]
    [ReadAs(typeof(bool?))]
    public bool? PasswordChangeEnabled { get; set; }

    /// <summary>Whether users may log in with a client certificate.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.ClientCertificateAuthenticationEnabled")]
    [ReadAs(typeof(bool?))]
    public bool? ClientCertificateAuthenticationEnabled { get; set; }

    /// <summary>Whether users must log in with a client certificate.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.ClientCertificateAuthenticationRequired")]
    [ReadAs(typeof(bool?))]
    public bool? ClientCertificateAuthenticationRequired { get; set; }

    /// <summary>Certificates of the CAs that issue client certificates: PEM text, PEM files or certificate objects.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Ldap")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.ClientCaPem")]
    [PemText(PemTextAttribute.Certificate)]
    [Clearable]
    public string? ClientCaPem { get; set; }

    /// <summary>Active Directory: full DNS name of the domain controller for Kerberos logins.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.DomainControllerFqdn")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? DomainControllerFqdn { get; set; }

    /// <summary>Active Directory: port of that domain controller.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ValidateRange(0, 65535)]
    [ModelMember("Connection.DomainControllerPort")]
    [ReadAs(typeof(int?))]
    public int? DomainControllerPort { get; set; }

    /// <summary>
    /// Active Directory: Kerberos ticket for Kerberos logins, Base64, as a SecureString. The server never shows it, and it must be given anew with
    /// every change of a source that has one.
    /// </summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "ActiveDirectory")]
    [ModelMember("Connection.KerberosTicket")]
    public SecureString? KerberosTicket { get; set; }
}
