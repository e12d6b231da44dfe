using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Takes granted roles from users. Their other grants stay as they are. A role that a user has by rule cannot be revoked.</summary>
[Cmdlet(VerbsSecurity.Revoke, "PrivXUserRole", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
[UsesCmdlets("Get-PrivXUserRole", "Set-PrivXUserRole")]
public sealed class RevokePrivXUserRoleCommand : ChangeCmdlet
{
    /// <summary>Users who lose the roles: ids, login names, wildcards, user objects; from the pipeline also rows with UserId and RoleId, as roles of Get-PrivXUserRole are.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByRole")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Roles to take: names, ids, wildcards or role objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "ByUser")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByRole")]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    // The pipeline goes on before an item is asked about: what it brought for this one is kept.
    private protected override void Process() => Revoke(Role!);

    private void Revoke(ObjectReference<Role>[] roles) => ForEach(User, user => ForTargets(Nouns.User, user, target => Change(
        user,
        async token =>
        {
            User found = await target.FindAsync(Client, token).ConfigureAwait(false);
            return (User: found, Now: await new UserRoleUpdate(Client, Clock).ReadAsync(found.Id!, token).ConfigureAwait(false), Taken: new List<UserRole>());
        },
        plan =>
        {
            string name = Nouns.User.Describe(plan.User);
            ForEach(roles, reference =>
            {
                IReadOnlyList<UserRole> meant = Revocable(name, plan.Now, reference);
                ForSeveral("roles", reference.ToString(), meant.Select(role => $"{role.Name} of {name}").ToArray(), () => plan.Taken.AddRange(meant));
            });
            return plan.Taken.Count > 0 && Confirm(name, $"Revoke role {string.Join(", ", plan.Taken.Select(role => role.Name))}");
        },
        (plan, token) => new UserRoleUpdate(Client, Clock).ApplyAsync(plan.User, _ => new ListChange<UserRole>([], plan.Taken), token),
        updated => WarnOfLost("roles", user, updated.Lost))));

    // The grants that a reference means; what is there by rule alone is refused with the reason, each on its own.
    private List<UserRole> Revocable(string user, IReadOnlyList<UserRole> now, ObjectReference<Role> reference)
    {
        UserRole[] held = reference.KnownId is { } id
            ? now.Where(role => string.Equals(role.Id, id, StringComparison.OrdinalIgnoreCase)).ToArray()
            : reference.Name.Best(now, role => role.Name).ToArray();
        if (held.Length == 0)
        {
            throw new PrivXObjectException(ErrorCodes.NotFound, $"{user} does not have the role '{reference}'.");
        }

        var granted = new List<UserRole>();
        ForEach(held, role =>
        {
            if (role.Explicit != true)
            {
                throw new PrivXObjectException(ErrorCodes.RoleByRule, $"{user} has the role {role.Name} by a rule of the role, not by a grant, so there is nothing to revoke.")
                {
                    Remedy = $"Change the rule with Set-PrivXRole '{role.Name}' -SourceRules, or what the rule goes by in the directory of the user.",
                };
            }

            if (role.Implicit == true)
            {
                WriteWarning($"{user} keeps the role {role.Name}: a rule of the role gives it as well.");
            }

            granted.Add(role);
        });
        return granted;
    }
}
