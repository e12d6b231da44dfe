using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.UserRoles;

namespace PrivX.PowerShell.Jobs.UserRoles;

/// <summary>Grants to users what another user has been granted, on the same terms.</summary>
[Cmdlet(VerbsCommon.Copy, "PrivXUserRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UserRoleChange))]
[UsesCmdlets("Get-PrivXUser", "Get-PrivXUserRole", "Set-PrivXUserRole")]
public sealed class CopyPrivXUserRoleCommand : ChangeCmdlet
{
    /// <summary>The user whose grants are the model: login name, id or user object.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? From { get; set; }

    /// <summary>Users who get the grants: login names, ids, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? To { get; set; }

    /// <summary>Only these roles: names, ids, wildcards or role objects.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Make the grants the same: those that the model has on other terms are replaced, and those that it has not are taken away. With -Role only among these roles.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    private UserRoleModel Model => Gathered(() => new UserRoleModel(Client, Clock, Replace));

    private protected override void Process()
    {
        UserRoleModel model = Model;
        if (model.From is null)
        {
            User from = Run(token => ChangeTarget<User>.Of(Nouns.User, From!).FindAsync(Client, token));
            ForEach(Role, reference => model.Want(FindIds(Nouns.Role, reference)));
            Run(token => model.ReadAsync(from, token));
        }

        ForEach(To, to => ForTargets(Nouns.User, to, target => Change(
            to,
            async token =>
            {
                User user = await target.FindAsync(Client, token).ConfigureAwait(false);
                return user.Id == model.From!.Id
                    ? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-From and -To are both {user.Principal}. Nothing was changed.")
                    : await model.PlanAsync(user, token).ConfigureAwait(false);
            },
            plan =>
            {
                plan.IsWanted = plan.IsWanted && Confirm(Nouns.User.Describe(plan.User), plan.Words);
                return plan.IsWanted || plan.Change.Put.Count + plan.Change.Take.Count == 0 || IsWhatIf;
            },
            model.ApplyAsync,
            done =>
            {
                WarnOfLost("roles", to, done.Lost);
                WriteObject(done.Rows, true);
            })));
    }
}
