using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Gives users exactly these granted roles: what else was granted to them is taken away. Roles by rule stay.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXUserRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UserRole))]
public sealed class SetPrivXUserRoleCommand : ChangeCmdlet
{
    /// <summary>Users whose granted roles are replaced: ids, login names, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>
    /// All grants that the users shall have: what New-PrivXUserRoleGrant makes, roles of Get-PrivXUserRole (those by rule alone do not count), or
    /// hashtables with the properties of a UserRole. An empty list takes every grant away.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyCollection]
    [ReadAs(typeof(UserRole[]))]
    public UserRole[]? Grant { get; set; }

    /// <summary>Write the roles as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        UserRole[] wanted = Grant!.Where(role => role.Explicit == true || role.Implicit != true).Select(ToGrant).ToArray();
        ForEach(User, user => ForTargets(Nouns.User, user, target => Change(
            user,
            async token =>
            {
                User found = await target.FindAsync(Client, token).ConfigureAwait(false);
                return (User: found, Now: await new UserRoleUpdate(Client, Clock).ReadAsync(found.Id!, token).ConfigureAwait(false));
            },
            plan =>
            {
                string[] changes = Differences(plan.Now, wanted);
                if (changes.Length == 0)
                {
                    WriteVerbose($"{Nouns.User.Describe(plan.User)} has these grants already; nothing is sent.");
                    return PassThru;
                }

                return Confirm(Nouns.User.Describe(plan.User), string.Join("; ", changes));
            },
            (plan, token) => new UserRoleUpdate(Client, Clock).ApplyAsync(
                plan.User,
                now => ListChange<UserRole>.Exactly(UserRoleUpdate.Granted(now), wanted, UserRoleUpdate.KeyOf),
                token),
            updated =>
            {
                WarnOfLost("roles", user, updated.Lost);
                if (PassThru)
                {
                    WriteObject(updated.Entries, true);
                }
            })));
    }

    private UserRole ToGrant(UserRole given)
    {
        string id = given.Id is { Length: > 0 } known ? given.AsRead.IsEmpty ? IdOf(Literal(known)) : known
            : given.Name is { Length: > 0 } name ? IdOf(new ObjectReference<Role>(name))
            : throw new PrivXUsageException(ErrorCodes.InvalidArgument, "A grant tells neither the id nor the name of its role.");
        return GrantTerms.Said(given).ToGrant(id, given.Name);
    }

    // In a hashtable may be a name where the id should be.
    private static IObjectReference Literal(string text)
    {
        IObjectReference reference = new ObjectReference<Role>(text);
        reference.TakeLiterally();
        return reference;
    }

    private static bool IsSameRole(UserRole one, UserRole other) => string.Equals(one.Id, other.Id, StringComparison.OrdinalIgnoreCase);

    private static UserRole? Same(IEnumerable<UserRole> now, UserRole wanted) =>
        UserRoleUpdate.Granted(now).FirstOrDefault(role => IsSameRole(role, wanted) && GrantTerms.Of(role).IsSame(GrantTerms.Of(wanted)));

    private static string[] Differences(IReadOnlyList<UserRole> now, UserRole[] wanted) =>
    [
        .. wanted.Where(role => Same(now, role) is null).Select(role => $"Grant role {role.Name ?? role.Id} {GrantTerms.Of(role)}"),
        .. UserRoleUpdate.Granted(now).Where(role => !wanted.Any(other => IsSameRole(other, role))).Select(role => $"Revoke role {role.Name ?? role.Id}"),
    ];
}
