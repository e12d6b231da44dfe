using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.UserRoles;

namespace PrivX.PowerShell.Jobs.UserRoles;

/// <summary>Works a list of wishes off: each line is judged and granted on its own, and in the end all of them are looked at again.</summary>
internal sealed class UserRoleList(PrivXClient client, IClock clock)
{
    private const string Failed = "Failed";
    private const string ByRule = "by a rule of the role";

    private readonly ConcurrentDictionary<string, Role> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, User> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<UserRoleWish> _granted = new();

    /// <summary>Reads what a line is about and judges it. What is wrong with the line is in the result.</summary>
    public async Task<UserRoleWish> ReadAsync(ObjectReference<User> user, ObjectReference<Role> role, Func<GrantTerms> terms, string? ticket, bool force, CancellationToken token)
    {
        User? found = null;
        Role? known = null;
        try
        {
            GrantTerms wanted = terms();
            known = await OnceAsync(_roles, Nouns.Role, role, () => Resolver.ResolveOneAsync(client, Nouns.Role, role, token)).ConfigureAwait(false);
            found = await OnceAsync(_users, Nouns.User, user, () => FindUserAsync(user, token)).ConfigureAwait(false);
            IReadOnlyList<UserRole> now = await new UserRoleUpdate(client, clock).ReadAsync(found.Id!, token).ConfigureAwait(false);
            return Judge(found, known, wanted, Held(now, known.Id), ticket, force);
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            return new()
            {
                Row = new UserRoleChange { Ticket = ticket, User = found?.Principal ?? user.ToString(), Role = known?.Name ?? role.ToString(), State = Failed, Reason = failure.Message, UserId = found?.Id, RoleId = known?.Id },
                Failure = failure,
            };
        }
    }

    /// <summary>Grants what is wanted. What goes wrong is in the result.</summary>
    public async Task<UserRoleWish> ApplyAsync(UserRoleWish wish, CancellationToken token)
    {
        if (!wish.IsWanted)
        {
            return wish;
        }

        try
        {
            UpdatedList<UserRole> updated = await GrantAsync(wish.User!, [wish], token).ConfigureAwait(false);
            wish.Row.Reason = updated.Lost.Count == 0 ? null : $"Somebody else wrote the roles at the same time; gone meanwhile: {string.Join(", ", updated.Lost)}.";
            _granted.Enqueue(wish);
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            wish.Failure = failure;
            (wish.Row.State, wish.Row.After, wish.Row.Reason) = (Failed, wish.Row.Before, failure.Message);
        }

        return wish;
    }

    /// <summary>Looks at all that was granted once more and puts back what is gone; tells what that was.</summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken token)
    {
        var back = new List<string>();
        foreach (IGrouping<string, UserRoleWish> grants in _granted.GroupBy(wish => wish.User!.Id!, StringComparer.OrdinalIgnoreCase))
        {
            // Of several lines for one role the last one counts.
            UserRoleWish[] last = grants.GroupBy(wish => wish.Role!.Id!, StringComparer.OrdinalIgnoreCase).Select(same => same.Last()).ToArray();
            IReadOnlyList<UserRole> now = await new UserRoleUpdate(client, clock).ReadAsync(grants.Key, token).ConfigureAwait(false);
            UserRoleWish[] gone = last.Where(wish => Held(now, wish.Role!.Id)?.Explicit != true && wish.Terms!.LeftAt(clock.UtcNow) is not null).ToArray();
            if (gone.Length > 0)
            {
                await GrantAsync(gone[0].User!, gone, token).ConfigureAwait(false);
                back.AddRange(gone.Select(wish => $"{wish.Role!.Name} of {wish.User!.Principal}"));
            }
        }

        return back;
    }

    /// <summary>How a user has a role, in words; null where not at all.</summary>
    public static string? Words(UserRole? held) => held is null ? null : held.Explicit == true ? GrantTerms.Of(held).ToString() : ByRule;

    public static UserRole? Held(IEnumerable<UserRole> roles, string? roleId) => roles.FirstOrDefault(role => string.Equals(role.Id, roleId, StringComparison.OrdinalIgnoreCase));

    private Task<UpdatedList<UserRole>> GrantAsync(User user, UserRoleWish[] wishes, CancellationToken token) => new UserRoleUpdate(client, clock).ApplyAsync(
        user,
        _ => new ListChange<UserRole>([.. wishes.Select(wish => wish.Terms!.ToGrant(wish.Role!.Id!, wish.Role.Name))], []),
        token);

    private UserRoleWish Judge(User user, Role role, GrantTerms wanted, UserRole? held, string? ticket, bool force)
    {
        string? before = Words(held);
        GrantVerdict verdict = GrantDecision.Of(held, wanted, force, clock.UtcNow);
        (string state, string? after, string? reason) = verdict switch
        {
            GrantVerdict.Grant => ("Granted", wanted.ToString(), null),
            GrantVerdict.Same => ("Unchanged", before, null),
            GrantVerdict.Longer => ("Kept", before, "The user has the role longer than the list says; -Force shortens it."),
            GrantVerdict.ByRule => ("ByRule", before, "The user has the role by a rule already; -Force grants it all the same."),
            _ => (Failed, before, "The new grant would take some of the old one away."),
        };
        return new()
        {
            Row = new UserRoleChange { Ticket = ticket, User = user.Principal, Role = role.Name, Before = before, After = after, State = state, Reason = reason, UserId = user.Id, RoleId = role.Id },
            User = user,
            Role = role,
            Terms = wanted,
            IsWanted = verdict == GrantVerdict.Grant,
            Failure = verdict == GrantVerdict.Shortens ? GrantDecision.Exists(user.Principal ?? user.Id!, role.Name, held!) : null,
        };
    }

    // A file names the same few roles and users again and again.
    private static async Task<T> OnceAsync<T>(ConcurrentDictionary<string, T> known, Noun<T> noun, ObjectReference<T> reference, Func<Task<T>> find)
        where T : PrivXObject
    {
        string key = reference.KnownId ?? reference.ToString();
        if (!known.TryGetValue(key, out T? found))
        {
            found = await find().ConfigureAwait(false);
            noun.NeedId(found);
            known[key] = found;
        }

        return found;
    }

    // Tickets name people by their e-mail address as well.
    private async Task<User> FindUserAsync(ObjectReference<User> reference, CancellationToken token)
    {
        try
        {
            return await Resolver.ResolveOneAsync(client, Nouns.User, reference, token).ConfigureAwait(false);
        }
        catch (PrivXObjectException failure) when (failure.Code == ErrorCodes.NotFound && reference.Text is { } text && text.IndexOf('@') > 0)
        {
            var found = new List<User>();
            await foreach (User user in client.RoleStore.SearchUsers(new UserSearch { Keywords = text }).WithCancellation(token).ConfigureAwait(false))
            {
                if (string.Equals(user.Email, text, StringComparison.OrdinalIgnoreCase))
                {
                    found.Add(user);
                }
            }

            return found.Count == 1 ? found[0]
                : found.Count == 0 ? throw new PrivXObjectException(ErrorCodes.NotFound, $"There is no user with the name or the e-mail address '{text}', or you may not see it.", failure)
                : throw new PrivXObjectException(ErrorCodes.AmbiguousName, $"'{text}' is the e-mail address of {found.Count} users: {string.Join(", ", found.Select(Nouns.User.Describe))}.") { Remedy = "Give the login name or the id." };
        }
    }
}
