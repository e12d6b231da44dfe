using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.RoleStore;
using PrivX.UserRoles;

namespace PrivX.PowerShell.Jobs.UserRoles;

/// <summary>The grants of one user as a model for others.</summary>
internal sealed class UserRoleModel(PrivXClient client, IClock clock, bool replaces)
{
    private readonly List<UserRole> _roles = [];
    private HashSet<string>? _wanted;

    /// <summary>Whose grants they are; null until they are read.</summary>
    public User? From { get; private set; }

    /// <summary>Only these roles count.</summary>
    public void Want(IEnumerable<string> roleIds) => (_wanted ??= new(StringComparer.OrdinalIgnoreCase)).UnionWith(roleIds);

    public async Task ReadAsync(User from, CancellationToken token)
    {
        _roles.AddRange((await new UserRoleUpdate(client, clock).ReadAsync(from.Id!, token).ConfigureAwait(false)).Where(Counts));
        From = from;
    }

    /// <summary>What a user has, beside what the model has.</summary>
    public async Task<UserRoleCopy> PlanAsync(User user, CancellationToken token)
    {
        IReadOnlyList<UserRole> now = await new UserRoleUpdate(client, clock).ReadAsync(user.Id!, token).ConfigureAwait(false);
        var put = new List<UserRole>();
        var rows = new List<UserRoleChange>();
        foreach (UserRole role in _roles)
        {
            UserRole? held = UserRoleList.Held(now, role.Id);
            (string state, string? after, string? reason, UserRole? grant) = Judge(role, held);
            rows.Add(Row(user, role, held, state, after, reason));
            put.AddRange(grant is null ? [] : [grant]);
        }

        UserRole[] take = replaces ? [.. UserRoleUpdate.Granted(now).Where(held => Counts(held) && UserRoleList.Held(UserRoleUpdate.Granted(_roles), held.Id) is null)] : [];
        rows.AddRange(take.Select(held => Row(user, held, held, "Revoked", null, $"{From!.Principal} has not been granted it.")));
        return new(user, new ListChange<UserRole>(put, take), rows);
    }

    public async Task<UserRoleCopy> ApplyAsync(UserRoleCopy plan, CancellationToken token)
    {
        if (plan.IsWanted)
        {
            plan.Lost = (await new UserRoleUpdate(client, clock).ApplyAsync(plan.User, _ => plan.Change, token).ConfigureAwait(false)).Lost;
        }

        return plan;
    }

    private bool Counts(UserRole role) => _wanted is null || (role.Id is { } id && _wanted.Contains(id));

    private (string State, string? After, string? Reason, UserRole? Grant) Judge(UserRole model, UserRole? held)
    {
        string? before = UserRoleList.Words(held);
        if (model.Explicit != true)
        {
            return ("ByRule", before, $"{From!.Principal} has it by a rule of the role; only grants are copied.", null);
        }

        if (GrantTerms.Of(model).LeftAt(clock.UtcNow) is not { } terms)
        {
            return ("Unchanged", before, $"The grant of {From!.Principal} is over.", null);
        }

        return GrantDecision.Of(held, terms, replaces, clock.UtcNow) switch
        {
            GrantVerdict.Grant => ("Granted", terms.ToString(), null, terms.ToGrant(model.Id!, model.Name)),
            GrantVerdict.Same => ("Unchanged", before, null, null),
            GrantVerdict.ByRule => ("ByRule", before, "The user has it by a rule already.", null),
            _ => ("Kept", before, "The user has it on terms that the copy would cut short; -Replace does.", null),
        };
    }

    private static UserRoleChange Row(User user, UserRole role, UserRole? held, string state, string? after, string? reason) => new()
    {
        User = user.Principal,
        Role = role.Name,
        Before = UserRoleList.Words(held),
        After = after,
        State = state,
        Reason = reason,
        UserId = user.Id,
        RoleId = role.Id,
    };
}
