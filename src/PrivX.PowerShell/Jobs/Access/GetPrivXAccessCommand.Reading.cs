using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Access;
using PrivX.HostStore;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Access;

/// <content>Reads the lists, and writes a row as soon as all of it is known.</content>
public sealed partial class GetPrivXAccessCommand
{
    // A search names its roles in the request; with more than these all hosts are read, and the roles compared here.
    private const int MostRolesInSearch = 100;

    // Members whose roles must be asked for one by one.
    private const int AskedTogether = 16;

    private void WriteUser(User user)
    {
        var held = new List<UserRole>();
        bool isRead = Read($"The list of roles of the user {Nouns.User.Describe(user)}", Client.RoleStore.ListUserRoles(user.Id!), held.Add);
        UserRole[] roles = held.Where(role => role.Id is not null && Query.IsWanted(role.Id)).OrderBy(role => role.Name, StringComparer.OrdinalIgnoreCase).ToArray();
        if (isRead && roles.Length > 0 && NeedTargets(roles.Select(role => role.Id!).ToArray()))
        {
            foreach (UserRole role in roles)
            {
                WriteRows(user, role.Id!, role.Name ?? role.Id!, role);
            }
        }
    }

    // Some servers may leave the roles out of a list of members; those users are asked for one by one, some at a time.
    private void WriteMembers(string roleId, string roleName)
    {
        var waiting = new List<User>();
        Read($"The list of members of the role {roleName} ({roleId})", Client.RoleStore.ListRoleMembers(roleId), member =>
        {
            if (AccessGrant.OfMember(member, roleId) is { } held)
            {
                WriteRows(member, roleId, roleName, held);
                return;
            }

            waiting.Add(member);
            if (waiting.Count == AskedTogether)
            {
                WriteAsked(waiting, roleId, roleName);
            }
        });
        WriteAsked(waiting, roleId, roleName);
    }

    private void WriteAsked(List<User> members, string roleId, string roleName)
    {
        (User Member, Task<UserRole?> Held)[] asked = members.Select(member => (member, HeldAsync(member, roleId, Bridge.StopToken))).ToArray();
        members.Clear();
        foreach ((User member, Task<UserRole?> held) in asked)
        {
            Part($"The grant of the role {roleName} to {Nouns.User.Describe(member)}", () =>
            {
                Bridge.Wait(held);
                if (Bridge.Result(held) is { } role)
                {
                    WriteRows(member, roleId, roleName, role);
                }
            });
        }
    }

    // None where the role was taken away since the list was read.
    private async Task<UserRole?> HeldAsync(User member, string roleId, CancellationToken token)
    {
        UserRole? found = null;
        await foreach (UserRole role in Client.RoleStore.ListUserRoles(member.Id!).WithCancellation(token).ConfigureAwait(false))
        {
            found = string.Equals(role.Id, roleId, StringComparison.OrdinalIgnoreCase) ? role : found;
        }

        return found;
    }

    private void WriteRows(User user, string roleId, string roleName, UserRole held)
    {
        foreach (AccessEntry entry in new AccessRows(Query.Conditions!).Of(user, roleId, roleName, held, Query.Targets.Of(roleId), Clock.UtcNow))
        {
            if (!EffectiveOnly || entry.EffectiveNow != false)
            {
                WriteObject(entry);
            }
        }
    }

    // What the roles give access to, and on what conditions; false where there is nothing to tell of.
    private bool NeedTargets(IReadOnlyCollection<string>? roleIds)
    {
        AccessQuery query = Query;
        if (!query.HasHosts && roleIds is not { Count: 0 })
        {
            ReadTargets(query, roleIds?.Where(id => !query.Targets.Has(id)).ToArray());
        }

        if (query.Conditions is null)
        {
            AccessConditions conditions = query.Conditions = new AccessConditions();
            conditions.KnowsSources = Read("The list of sources, which tells those that are disabled,", Client.RoleStore.ListSources(), conditions.Add);
            conditions.KnowsLimits = Read("The list of roles, which tells their limits to times and networks,", Client.RoleStore.ListRoles(), conditions.Add);
        }

        return query.Targets.Roles.Any();
    }

    private void ReadTargets(AccessQuery query, string[]? roleIds)
    {
        if (Wants(AccessTarget.HostType) && roleIds is not { Length: 0 })
        {
            var order = new HostQuery { Filter = "configured" };
            var wanted = roleIds is null ? null : new HashSet<string>(roleIds, StringComparer.OrdinalIgnoreCase);
            Read(
                "The list of hosts",
                roleIds is { Length: <= MostRolesInSearch } ? Client.HostStore.SearchHosts(new HostSearch { Role = roleIds }, order) : Client.HostStore.ListHosts(order),
                host => query.Targets.Add(host, id => wanted is null || wanted.Contains(id)));
            Array.ForEach(roleIds ?? [], query.Targets.Add);
        }

        if (query.HasOtherTargets)
        {
            return;
        }

        query.HasOtherTargets = true;
        if (Wants(AccessTarget.NetworkTargetType))
        {
            Read("The list of network targets", Client.NetworkAccessManager.ListNetworkTargets(), query.Targets.Add);
        }

        if (Wants(AccessTarget.ApiTargetType))
        {
            Read("The list of API targets", Client.ApiProxy.ListApiTargets(), query.Targets.Add);
        }
    }
}
