using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Auth;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Operations;
using PrivX.Client.Paging;
using PrivX.Client.Updates;
using PrivX.ConnectionManager;
using PrivX.Containment;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.PowerShell.Cmdlets.Workflow;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.Jobs.Permissions;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Workflow;
using SourceRule = PrivX.RoleStore.SourceRule;
using User = PrivX.RoleStore.User;
using UserRole = PrivX.RoleStore.UserRole;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>
/// Cuts a user off: grants, requests, sessions, connections, check-outs, in this order, so that nothing that is ended can be made again. A step that
/// fails does not keep the others from being done.
/// </summary>
internal sealed class UserBlock(PrivXClient client, IClock clock, bool keepsSessions, string? reason)
{
    private const string Failed = "Failed";
    private const int MostRounds = 3;

    private static readonly Operation[] Needed =
    [
        RoleStoreOperations.UpdateUserRoles,
        ConnectionManagerOperations.SearchConnections,
        ConnectionManagerOperations.TerminateUserConnections,
        AuthOperations.ListUserSessions,
        AuthOperations.TerminateUserSessions,
        AuthorizerOperations.ReleaseSecretCheckout,
    ];

    private readonly List<BlockedItem> _rows = [];
    private readonly List<PrivXException> _failures = [];

    /// <summary>What came of it.</summary>
    public IReadOnlyList<BlockedItem> Rows => _rows;

    /// <summary>What the user can still do by roles that nobody can take; null where there are none.</summary>
    public string? KeptByRule { get; private set; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<PrivXException> Failures => _failures;

    /// <summary>Reads what the user has. Without the roles nothing can be done; whatever else cannot be read is told and left.</summary>
    public async Task<BlockPlan> ReadAsync(User user, CancellationToken token)
    {
        var plan = new BlockPlan { User = user };
        Task<User> caller = client.RoleStore.GetCurrentUserAsync(token);
        Task[] parts =
        [
            ReadAsync(plan, "connections", client.ConnectionManager.SearchConnections(Live(user)), plan.Connections.Add, token),
            ReadAsync(plan, "log-in sessions", client.Auth.ListUserSessions(user.Id!), plan.Sessions.Add, token),
            ReadAsync(plan, "check-outs", client.Authorizer.ListSecretCheckouts(), checkout => AddIf(plan.Checkouts, checkout, IsUser(checkout.UserId, user)), token),
            ReadAsync(plan, "requests", client.Workflow.ListAccessRequests("all"), request => Sort(plan, request), token),
        ];
        // Nobody waits for the others where one ends the work.
        Array.ForEach([caller, .. parts], TaskFailure.Observe);
        IReadOnlyList<UserRole> roles = await new UserRoleUpdate(client, clock).ReadAsync(user.Id!, token).ConfigureAwait(false);
        plan.Granted.AddRange(UserRoleUpdate.Granted(roles));
        await AddRulesAsync(plan, roles.Where(role => role.Implicit == true), token).ConfigureAwait(false);
        await Task.WhenAll(parts).ConfigureAwait(false);
        plan.Approved.RemoveAll(request => !plan.Granted.Any(role => IsUser(role.Id, request.RequestedRole?.Id)));
        AddMissing(plan, await caller.ConfigureAwait(false));
        return plan;
    }

    /// <summary>What would come of it.</summary>
    public IEnumerable<BlockedItem> Planned(BlockPlan plan, string statePath)
    {
        var rows = new List<BlockedItem>();
        if (plan.Granted.Count > 0)
        {
            rows.Add(Row(plan, "State", statePath, null, "Saved", "The grants, for Unblock-PrivXUser."));
        }

        rows.AddRange(plan.Granted.Select(role => Granted(plan, role)));
        rows.AddRange(plan.ByRule.Select(entry => ByRule(plan, entry)));
        rows.AddRange(plan.Waiting.Select(request => Row(plan, "Request", AccessRequestText.Of(request), request.Id, "Denied", reason)));
        rows.AddRange(plan.Approved.Select(request => Row(plan, "Request", AccessRequestText.Of(request), request.Id, "Revoked", reason)));
        rows.AddRange(plan.Sessions.Select(session => Row(plan, "Session", NameOf(session), session.Id, keepsSessions ? "Kept" : "Ended", null)));
        rows.AddRange(plan.Connections.Select(connection => Row(plan, "Connection", NameOf(connection), connection.Id, "Ended", reason)));
        rows.AddRange(plan.Checkouts.Select(checkout => Row(plan, "Checkout", NameOf(checkout), checkout.Id, "Released", null)));
        rows.AddRange(Passwords(plan));
        return rows;
    }

    /// <summary>Does it.</summary>
    /// <param name="plan">What was read.</param>
    /// <param name="state">Where the grants are kept.</param>
    /// <param name="statePath">Its path.</param>
    /// <param name="timeout">How long sessions and connections are looked after.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="token">Ends the work.</param>
    public async Task<UserBlock> ApplyAsync(BlockPlan plan, BlockState state, string statePath, TimeSpan timeout, Action<string> progress, CancellationToken token)
    {
        foreach (AccessRequest request in plan.Waiting)
        {
            await DoAsync(plan, "Request", AccessRequestText.Of(request), request.Id, "Denied", () => DenyAsync(request, token)).ConfigureAwait(false);
        }

        progress("Taking the granted roles");
        await TakeRolesAsync(plan, state, statePath, token).ConfigureAwait(false);
        _rows.AddRange(plan.ByRule.Select(entry => ByRule(plan, entry)));
        if (plan.ByRule.Count > 0)
        {
            KeptByRule = $"{plan.User.Principal} still has, by rules, the roles {string.Join(", ", plan.ByRule.Select(entry => entry.Role.Name ?? entry.Role.Id))}, and what they open. "
                + "Disable the user in the directory and refresh the source with Update-PrivXSource; Get-PrivXAccess tells what is left.";
        }

        foreach (AccessRequest request in plan.Approved)
        {
            await RevokeAsync(plan, request, token).ConfigureAwait(false);
        }

        var watch = new UserWatch(client, clock, plan.User, keepsSessions, reason);
        await watch.RunAsync(plan, timeout, progress, token).ConfigureAwait(false);
        _rows.AddRange(watch.Sessions.Select(seen => Row(plan, "Session", NameOf(seen.Item), seen.Item.Id, seen.Outcome, seen.Why)));
        _rows.AddRange(watch.Connections.Select(seen => Row(plan, "Connection", NameOf(seen.Item), seen.Item.Id, seen.Outcome, seen.Why)));
        _failures.AddRange(watch.Failures);
        foreach (SecretCheckout checkout in plan.Checkouts)
        {
            await ReleaseAsync(plan, checkout, token).ConfigureAwait(false);
        }

        _rows.AddRange(Passwords(plan));
        return this;
    }

    private static ConnectionSearch Live(User user) => new() { UserId = [user.Id!], Status = ConnectionStates.Live };

    private static bool IsUser(string? id, User user) => IsUser(id, user.Id);

    private static bool IsUser(string? id, string? other) => id is not null && string.Equals(id, other, StringComparison.OrdinalIgnoreCase);

    private static void AddIf<T>(List<T> list, T item, bool isWanted)
    {
        if (isWanted)
        {
            list.Add(item);
        }
    }

    // For him, or by him for somebody else: both can come from whoever has his password.
    private static void Sort(BlockPlan plan, AccessRequest request)
    {
        bool isHis = IsUser(request.TargetUser?.Id ?? request.Requester?.Id, plan.User);
        AddIf(plan.Waiting, request, (isHis || IsUser(request.Requester?.Id, plan.User)) && AccessRequestMembers.WaitingStep(request) is not null);
        AddIf(plan.Approved, request, isHis && request is { Status: "APPROVED", Action: "GRANT" } && request.TargetRoleRevoked != true);
    }

    private static async Task ReadAsync<T>(BlockPlan plan, string what, PagedList<T> list, Action<T> take, CancellationToken token)
    {
        try
        {
            await foreach (T item in list.WithCancellation(token).ConfigureAwait(false))
            {
                take(item);
            }
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            lock (plan.Failures)
            {
                plan.Failures.Add(new PrivXListException($"The {what} of {plan.User.Principal} could not be read, and what is there of them is not blocked. {failure.Message}", failure));
            }
        }
    }

    private async Task AddRulesAsync(BlockPlan plan, IEnumerable<UserRole> roles, CancellationToken token)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (UserRole role in roles)
        {
            string rules = string.Empty;
            try
            {
                if (names.Count == 0)
                {
                    await foreach (Source source in client.RoleStore.ListSources().WithCancellation(token).ConfigureAwait(false))
                    {
                        names[source.Id ?? string.Empty] = source.Name ?? string.Empty;
                    }
                }

                SourceRule? all = role.SourceRules ?? (await client.RoleStore.GetRoleAsync(role.Id!, token).ConfigureAwait(false)).SourceRules;
                rules = string.Join(" or ", Rules(all).Where(rule => IsUser(rule.Source, plan.User.Source)).Select(rule => rule.SearchString).Where(text => !string.IsNullOrEmpty(text)).Distinct());
                rules = $"{rules} in the source {(names.TryGetValue(plan.User.Source ?? string.Empty, out string? name) ? name : plan.User.Source)}".Trim();
            }
            catch (PrivXRequestException)
            {
                // Who may change users need not be allowed to see roles and sources.
            }

            plan.ByRule.Add((role, rules));
        }
    }

    private static IEnumerable<SourceRule> Rules(SourceRule? rule) => rule is null ? [] : rule.Rules.SelectMany(Rules).Append(rule);

    private static void AddMissing(BlockPlan plan, User caller)
    {
        // What is only assumed must not keep a user from being blocked: with -ErrorAction Stop, nothing is done where a permission is missing.
        Operation[] documented = [.. Needed.Where(operation => operation.Permissions.Length > 0)];
        foreach (var lacking in new GrantedPermissions(caller).For("Block-PrivXUser", documented).Where(row => row.Granted == false))
        {
            plan.Failures.Add(new PrivXObjectException(ErrorCodes.MissingPermission, $"The session lacks the permission {lacking.Permission}, which {string.Join(", ", lacking.Operations)} needs: that part of blocking {plan.User.Principal} will fail.")
            {
                Remedy = "Go on with a session that has the permission; a second run does what is left. With -ErrorAction Stop nothing is done where something would fail.",
            });
        }
    }

    private async Task DenyAsync(AccessRequest request, CancellationToken token) =>
        await client.Workflow.DecideAccessRequestAsync(request.Id!, new AccessRequestDecision { Step = AccessRequestMembers.WaitingStep(request)!.Value, Decision = "DENIED", Comment = reason }, token).ConfigureAwait(false);

    // Nothing is taken that is not in the file. What is granted while this goes on is taken in another round.
    private async Task TakeRolesAsync(BlockPlan plan, BlockState state, string statePath, CancellationToken token)
    {
        var update = new UserRoleUpdate(client, clock);
        UserRole[] granted = [.. plan.Granted];
        try
        {
            for (int round = 1; granted.Length > 0; round++)
            {
                if (state.Add(granted))
                {
                    await state.SaveAsync(clock.UtcNow, token).ConfigureAwait(false);
                }

                if (round == 1)
                {
                    _rows.Add(Row(plan, "State", statePath, null, "Saved", "The grants, for Unblock-PrivXUser."));
                }

                UserRole[] taken = granted;
                UpdatedList<UserRole> now = await update.ApplyAsync(plan.User, _ => new ListChange<UserRole>([], taken), token).ConfigureAwait(false);
                _rows.AddRange(taken.Select(role => Granted(plan, role)));
                granted = [.. UserRoleUpdate.Granted(now.Entries)];
                if (granted.Length > 0 && round == MostRounds)
                {
                    throw new PrivXObjectException(ErrorCodes.Conflict, $"Somebody goes on granting roles to {plan.User.Principal}: {string.Join(", ", granted.Select(role => role.Name))}.") { Remedy = "Find out who, and run the command again." };
                }
            }
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            _rows.AddRange(granted.Select(role => Row(plan, "Role", role.Name ?? role.Id!, role.Id, Failed, failure.Message)));
            _failures.Add(failure);
        }
    }

    // The role is gone with the grant. That the request shows it as well is for those only who approved it.
    private async Task RevokeAsync(BlockPlan plan, AccessRequest request, CancellationToken token)
    {
        string? why = reason;
        try
        {
            await client.Workflow.RevokeAccessRequestRoleAsync(request.Id!, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure)
        {
            why = $"The role was taken as a grant; the request does not show it: {failure.Message}";
        }

        _rows.Add(Row(plan, "Request", AccessRequestText.Of(request), request.Id, "Revoked", why));
    }

    // Some servers let only the one who took it give it back: that is no failure, and it ends by itself.
    private async Task ReleaseAsync(BlockPlan plan, SecretCheckout checkout, CancellationToken token)
    {
        try
        {
            await client.Authorizer.ReleaseSecretCheckoutAsync(checkout.Id!, token).ConfigureAwait(false);
            _rows.Add(Row(plan, "Checkout", NameOf(checkout), checkout.Id, "Released", null));
        }
        catch (PrivXRequestException failure) when (failure.Status == 403)
        {
            _rows.Add(Row(plan, "Checkout", NameOf(checkout), checkout.Id, "Open", $"The server lets nobody else release it; it ends by itself at {checkout.Expires:u}."));
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            _rows.Add(Row(plan, "Checkout", NameOf(checkout), checkout.Id, Failed, failure.Message));
            _failures.Add(failure);
        }
    }

    private async Task DoAsync(BlockPlan plan, string kind, string name, string? id, string outcome, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            _rows.Add(Row(plan, kind, name, id, outcome, reason));
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            _rows.Add(Row(plan, kind, name, id, Failed, failure.Message));
            _failures.Add(failure);
        }
    }

    private static BlockedItem Granted(BlockPlan plan, UserRole role) => Row(plan, "Role", role.Name ?? role.Id!, role.Id, "Revoked", $"Was granted {GrantTerms.Of(role)}.");

    private static BlockedItem ByRule(BlockPlan plan, (UserRole Role, string Rules) entry) => Row(
        plan,
        "Role",
        entry.Role.Name ?? entry.Role.Id!,
        entry.Role.Id,
        "ByRule",
        $"Stays, by a rule{(entry.Rules.Length > 0 ? " " + entry.Rules : string.Empty)}. Disable the user in the directory, or take the user out of what the rule asks for, and refresh the source with Update-PrivXSource.");

    private static IEnumerable<BlockedItem> Passwords(BlockPlan plan) => plan.Checkouts.Where(checkout => checkout.ExplicitCheckout == true)
        .Select(checkout => Row(plan, "Password", NameOf(checkout), checkout.ManagedAccountId, "Known", $"The user has seen it, since {checkout.Created:u}. Change it with {(checkout.ManagedAccountId is null ? "Reset-PrivXHostAccountPassword" : "Reset-PrivXManagedAccountPassword")}."));

    private static BlockedItem Row(BlockPlan plan, string kind, string name, string? id, string outcome, string? why) => new()
    {
        Kind = kind,
        Name = name,
        Id = id,
        Outcome = outcome,
        Reason = why,
        User = plan.User.Principal,
        UserId = plan.User.Id,
    };

    private static string NameOf(UserSession session) => $"{session.Type ?? "session"} from {session.RemoteAddr}";

    private static string NameOf(Connection connection) => $"{connection.TargetHostAccount}@{ConnectionText.TargetOf(connection)} from {connection.RemoteAddress}";

    private static string NameOf(SecretCheckout checkout) => $"{checkout.Username}@{checkout.Host?.CommonName ?? checkout.TargetDomain?.Name}";
}
