using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>
/// Changes what is named of a target domain, and nothing else. The server does not show the secrets of endpoints, and whether it keeps one that is
/// left out is not documented: for a domain with endpoints they have to be given anew.
/// </summary>
[Cmdlet(VerbsCommon.Set, "PrivXTargetDomain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(TargetDomain))]
public sealed class SetPrivXTargetDomainCommand : TargetDomainDataCmdlet
{
    /// <summary>Target domains to change: ids, names, wildcards or domain objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomain>[]? TargetDomain { get; set; }

    /// <summary>New name of the target domain in PrivX.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>
    /// Password of the account that PrivX binds to the directory servers with; for the endpoints that do not come with one. Where these have
    /// different accounts, it is refused: give each its password in -Endpoint.
    /// </summary>
    [Parameter]
    public SecureString? LdapBindPassword { get; set; }

    /// <summary>
    /// Secret of the application in Entra ID; for the endpoints that do not come with one. Where these have different applications, it is refused:
    /// give each its secret in -Endpoint.
    /// </summary>
    [Parameter]
    public SecureString? EntraClientSecret { get; set; }

    /// <summary>Write the target domain as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        EndpointSecret[] secrets =
        [
            new("ldap_bind_dn", "ldap_bind_password", nameof(LdapBindPassword), LdapBindPassword),
            new("entra_client_id", "entra_client_secret", nameof(EntraClientSecret), EntraClientSecret),
        ];
        ForEach(TargetDomain, domain => Update(Nouns.TargetDomain, domain, PassThru, (_, update) => EndpointSecrets.Supply(update, secrets)));
    }
}
