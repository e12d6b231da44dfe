using System.Management.Automation;
using System.Security;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>
/// Makes an account for the -Principal parameter of New-, Set- and Register-PrivXHost: one with a name, one that follows the user's directory
/// account (-UseUserAccount), or one whose name the user gives (neither). Changes nothing; asks the server only for ids of roles given by name.
/// </summary>
[Cmdlet(VerbsCommon.New, "PrivXHostPrincipal", DefaultParameterSetName = "Account")]
[OutputType(typeof(HostPrincipal))]
public sealed class NewPrivXHostPrincipalCommand : ConnectedBuilderCmdlet<HostPrincipal>
{
    /// <summary>Name of the account on the host, such as root. Leave it out, without -UseUserAccount, for an account whose name the user gives when connecting.</summary>
    [Parameter(Position = 0, ParameterSetName = "Account", ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "Account")]
    [ReadAs(typeof(string))]
    public string? Principal { get; set; }

    /// <summary>The account of the person who connects: PrivX takes the name from the user's directory entry.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "UserAccount")]
    public SwitchParameter UseUserAccount { get; set; }

    /// <summary>With -UseUserAccount, the user attribute that holds the account name, such as unix_account or windows_account.</summary>
    [Parameter(ParameterSetName = "UserAccount", ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? UsernameAttribute { get; set; }

    /// <summary>Roles whose members may use the account: names, ids or role objects. Without roles nobody can. For names the server is asked for the ids, so these need a session.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("Roles")]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>
    /// Password of the account as a SecureString, or its first one when -Rotate is on. Set-PrivXHost keeps the stored password of an account that
    /// is given without one; an empty SecureString takes it away.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Password")]
    public SecureString? Passphrase { get; set; }

    /// <summary>Rotate the password of this account on schedule. The host needs -PasswordRotationEnabled and -PasswordRotation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Rotate { get; set; }

    /// <summary>Rotate the other passwords of the host through this account. Belongs to New-PrivXHostPasswordRotation -UseMainAccount.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseForPasswordRotation { get; set; }

    /// <summary>Target domain that the account belongs to: its name, its id or the domain itself; none for a local account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("TargetDomainId")]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [ModelMember("TargetDomain.Id")]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    /// <summary>Applications that the account may start over RDP: objects that New-PrivXHostApplication makes.</summary>
    [Parameter]
    [Alias("Applications")]
    [ReadAs(typeof(HostApplication[]))]
    [ModelMember("Applications")]
    public HostApplication[]? Application { get; set; }

    /// <summary>What sessions of the account may do: an object that New-PrivXHostServiceOption makes. Without it the defaults of the server hold, which Get-PrivXHostServiceOption shows.</summary>
    [Parameter]
    [Alias("ServiceOption")]
    [ReadAs(typeof(HostServiceOptions))]
    public HostServiceOptions? ServiceOptions { get; set; }

    /// <summary>Which SSH commands the account may run: an object that New-PrivXHostCommandRestriction makes. Without it every command is allowed.</summary>
    [Parameter]
    [Alias("CommandRestriction")]
    [ReadAs(typeof(HostCommandRestrictions))]
    public HostCommandRestrictions? CommandRestrictions { get; set; }
}
