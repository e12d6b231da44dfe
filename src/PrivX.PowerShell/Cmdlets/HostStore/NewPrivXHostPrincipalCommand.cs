using System.Management.Automation;
using System.Security;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>
/// Makes an account for the -Principals parameter of New-, Set- and Register-PrivXHost: one with a name, one that follows the user's directory
/// account (-UseUserAccount), or one whose name the user gives (neither). Changes nothing; asks the server only for ids of roles given by name.
/// </summary>
[Cmdlet(VerbsCommon.New, "PrivXHostPrincipal", DefaultParameterSetName = "Account")]
[OutputType(typeof(HostPrincipal))]
public sealed class NewPrivXHostPrincipalCommand : ConnectedBuilderCmdlet<HostPrincipal>
{
    /// <summary>Name of the account; none for an account whose name the user gives.</summary>
    [Parameter(Position = 0, ParameterSetName = "Account", ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "Account")]
    public string? Principal { get; set; }

    /// <summary>Log in with the user's own directory account name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "UserAccount")]
    public SwitchParameter UseUserAccount { get; set; }

    /// <summary>User attribute that holds the account name.</summary>
    [Parameter(ParameterSetName = "UserAccount", ValueFromPipelineByPropertyName = true)]
    public string? UsernameAttribute { get; set; }

    /// <summary>Roles that may use the account: names, ids or role objects.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Static password of the account, or the first one when it is rotated. An empty one takes a stored one away.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Password")]
    public SecureString? Passphrase { get; set; }

    /// <summary>Rotate the password of this account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? Rotate { get; set; }

    /// <summary>Rotate the other passwords through this account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? UseForPasswordRotation { get; set; }

    /// <summary>Target domain of the account, by id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("TargetDomainId")]
    [ModelMember("TargetDomain.Id")]
    public string? TargetDomain { get; set; }

    /// <summary>Applications the account may start; New-PrivXHostApplication makes them.</summary>
    [Parameter]
    [Alias("Application")]
    public HostApplication[]? Applications { get; set; }

    /// <summary>What sessions of the account may do; New-PrivXHostServiceOption makes it.</summary>
    [Parameter]
    [Alias("ServiceOption")]
    public HostServiceOptions? ServiceOptions { get; set; }

    /// <summary>Which SSH commands the account may run; New-PrivXHostCommandRestriction makes it.</summary>
    [Parameter]
    [Alias("CommandRestriction")]
    public HostCommandRestrictions? CommandRestrictions { get; set; }

    private protected override void Complete(HostPrincipal principal) => principal.Roles = RoleHandles.Of(Role, IdOf);
}
