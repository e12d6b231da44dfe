using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using PrivX.Client;
using PrivX.Hosts;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>Changes what is named of one account of a host: its roles, name, passphrase or rotation. Other accounts stay as they are.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXHostAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Host))]
[UsesCmdlets("Get-PrivXHost", "Set-PrivXHost", "Get-PrivXRole")]
public sealed class SetPrivXHostAccountCommand : WriteCmdlet
{
    /// <summary>Hosts that have the account: ids, names, names with wildcards, or host objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("HostId", "HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Name of the account, compared with upper and lower case; of a directory account the user attribute that holds its name, where the host has several.</summary>
    [Parameter(Position = 1)]
    [Alias("Principal")]
    [ReadAs(typeof(string))]
    public string? Account { get; set; }

    /// <summary>Shared, when left out: an account with a name. Directory: the user's own account. Personal: an account whose name the user gives.</summary>
    [Parameter]
    public AccountKind? AccountType { get; set; }

    /// <summary>All roles that the account has afterwards. Others lose it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Roles to add to those that the account has: names, ids or role objects.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? AddRole { get; set; }

    /// <summary>Roles to take away; one that the account does not have is no error.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? RemoveRole { get; set; }

    /// <summary>New name of the account. What the server keeps for the old name, such as a passphrase, is not kept for the new one: give -Passphrase where there is one.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>New passphrase of the account, as a SecureString.</summary>
    [Parameter]
    [NotEmptySecret]
    public SecureString? Passphrase { get; set; }

    /// <summary>Whether the password of the account is rotated on schedule.</summary>
    [Parameter]
    [ReadAs(typeof(bool?))]
    public bool? Rotate { get; set; }

    /// <summary>Write the host as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        Check();
        HostAccountTerms terms = new()
        {
            Kind = AccountType ?? AccountKind.Shared,
            Account = Account,
            Exact = Ids(Role),
            Add = Ids(AddRole) ?? [],
            Remove = Ids(RemoveRole) ?? [],
            NewName = NewName,
            Passphrase = Passphrase is null ? null : new SecretText(Passphrase),
            Rotate = Rotate,
        };
        ForEach(TargetHost, host => ForTargets(
            Nouns.Host,
            host,
            target => Update(host, Nouns.Host, target, plan => terms.ApplyTo(plan.Now, plan.Update), Supplier, PassThru)));
    }

    private static string? Supplier(string path) => path == "principals.passphrase" ? nameof(Passphrase) : null;

    private KeyValuePair<string, string?>[]? Ids(ObjectReference<Role>[]? roles) =>
        roles?.Select(role => new KeyValuePair<string, string?>(IdOf(role), ((IObjectReference)role).KnownName ?? NameOf(IdOf(role)))).ToArray();

    private void Check()
    {
        AccountKind kind = AccountType ?? AccountKind.Shared;
        string? problem = Role is not null && (AddRole is not null || RemoveRole is not null) ? "-Role says all roles of the account, and does not go together with -AddRole or -RemoveRole."
            : kind == AccountKind.Shared && Account is null ? "A shared account has a name, and -Account is missing."
            : kind == AccountKind.Personal && Account is not null ? "A personal account has no name, since the user gives it, and -Account has one."
            : kind != AccountKind.Shared && (NewName is not null || Passphrase is not null) ? "-NewName and -Passphrase belong to an account with a name, which this -AccountType has not."
            : Role is null && AddRole is null && RemoveRole is null && NewName is null && Passphrase is null && Rotate is null ? "Nothing is named that is to be changed."
            : null;
        if (problem is not null)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, problem) { Remedy = "See the help of Set-PrivXHostAccount." };
        }
    }
}
