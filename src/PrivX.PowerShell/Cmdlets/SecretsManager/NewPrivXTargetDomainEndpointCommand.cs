using System.Collections;
using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Makes one of the -Endpoint of New- and Set-PrivXTargetDomain: a directory server, or a tenant of Entra ID.</summary>
[Cmdlet(VerbsCommon.New, "PrivXTargetDomainEndpoint", DefaultParameterSetName = "Ldap")]
[OutputType(typeof(TargetDomainEndpoint))]
public sealed class NewPrivXTargetDomainEndpointCommand : BuilderCmdlet<TargetDomainEndpoint>
{
    /// <summary>Address of the directory server.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? LdapAddress { get; set; }

    /// <summary>Subtree to scan, such as OU=Services,DC=ad,DC=example,DC=com.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? LdapBaseDn { get; set; }

    /// <summary>How the connection is secured.</summary>
    [Parameter(ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [KnownValues("LDAPS", "STARTTLS", "LDAP")]
    [ReadAs(typeof(string))]
    public string? LdapProtocol { get; set; }

    /// <summary>Port of the directory server.</summary>
    [Parameter(ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [Within(1, 65535)]
    [ReadAs(typeof(int?))]
    public int? LdapPort { get; set; }

    /// <summary>Account that PrivX binds with. It must be allowed to read the accounts and to set their passwords.</summary>
    [Parameter(ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? LdapBindDn { get; set; }

    /// <summary>Password of that account.</summary>
    [Parameter(ParameterSetName = "Ldap")]
    public SecureString? LdapBindPassword { get; set; }

    /// <summary>LDAP filter for the accounts to find.</summary>
    [Parameter(ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? LdapUserFilter { get; set; }

    /// <summary>CA certificates to trust: PEM text, PEM files or certificate objects.</summary>
    [Parameter(ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [PemText(PemTextAttribute.Certificate)]
    public string? LdapRootCertificates { get; set; }

    /// <summary>Accept certificates that fail the strict check.</summary>
    [Parameter(ParameterSetName = "Ldap", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? LdapSkipStrictCertCheck { get; set; }

    /// <summary>Tenant of Entra ID.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Entra", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? EntraTenantId { get; set; }

    /// <summary>Application that PrivX logs in as.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Entra", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? EntraClientId { get; set; }

    /// <summary>Secret of that application.</summary>
    [Parameter(ParameterSetName = "Entra")]
    public SecureString? EntraClientSecret { get; set; }

    /// <summary>Base address of the Graph service, where it is not the usual one.</summary>
    [Parameter(ParameterSetName = "Entra", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? EntraBaseUrl { get; set; }

    /// <summary>How many requests go into one batch.</summary>
    [Parameter(ParameterSetName = "Entra", ValueFromPipelineByPropertyName = true)]
    [Within(1, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? EntraBatchSize { get; set; }

    /// <summary>How many accounts are read in one page.</summary>
    [Parameter(ParameterSetName = "Entra", ValueFromPipelineByPropertyName = true)]
    [Within(1, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? EntraPageSize { get; set; }

    /// <summary>Groups whose accounts are found; all accounts when left out.</summary>
    [Parameter(ParameterSetName = "Entra", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string[]))]
    public string[]? EntraGroupFilter { get; set; }

    /// <summary>The server's word for the kind of endpoint, where yours has another than the usual one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("AD", "ENTRA")]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    /// <summary>Place of the endpoint in the order for scans. Whether a low number goes first is not documented.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(int?))]
    public int? ScanPriority { get; set; }

    /// <summary>Place of the endpoint in the order for rotations.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(int?))]
    public int? RotationPriority { get; set; }

    /// <summary>Which attribute of the directory fills which field of an account: a hashtable of texts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? AttributeMapping { get; set; }

    private protected override void Complete(TargetDomainEndpoint endpoint)
    {
        if (string.IsNullOrEmpty(endpoint.Type))
        {
            endpoint.Type = ParameterSetName == "Entra" ? "ENTRA" : "AD";
        }
    }
}
