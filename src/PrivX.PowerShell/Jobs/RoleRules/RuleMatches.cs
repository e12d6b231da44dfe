using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.RoleRules;

/// <summary>
/// The users whom rules match. Of many users the server tells only the count: then the rules of a group are tried one by one, and what they match
/// is put together here.
/// </summary>
internal sealed class RuleMatches(PrivXClient client)
{
    private readonly List<string> _unknown = [];

    /// <summary>The rules of whom the server does not tell the users, with the count.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>The users by id. Not all of them where <see cref="Unknown"/> names a rule.</summary>
    public async Task<IReadOnlyDictionary<string, User>> ReadAsync(SourceRule rule, CancellationToken token) =>
        (await MatchAsync(rule, token).ConfigureAwait(false)).Users;

    private async Task<(Dictionary<string, User> Users, bool IsComplete)> MatchAsync(SourceRule rule, CancellationToken token)
    {
        var users = new Dictionary<string, User>(StringComparer.OrdinalIgnoreCase);
        long count = 0;
        await foreach (Page<User> page in client.RoleStore.EvaluateRole(new Role { Name = "not stored", SourceRules = rule }).AsPages(token).ConfigureAwait(false))
        {
            count = Math.Max(count, page.TotalCount ?? 0);
            foreach (User user in page.Items)
            {
                users[user.Id!] = user;
            }
        }

        if (users.Count >= count)
        {
            return (users, true);
        }

        if (rule.Rules.Count == 0)
        {
            _unknown.Add(string.Format(CultureInfo.InvariantCulture, "{0} ({1} users)", rule.SearchString, count));
            return (users, false);
        }

        bool isAll = string.Equals(rule.Match, "ALL", StringComparison.OrdinalIgnoreCase);
        int unknownBefore = _unknown.Count;
        var parts = new List<(Dictionary<string, User> Users, bool IsComplete)>();
        foreach (SourceRule part in rule.Rules)
        {
            parts.Add(await MatchAsync(part, token).ConfigureAwait(false));
        }

        bool isComplete = parts.TrueForAll(part => part.IsComplete);
        IEnumerable<User> found = isAll
            ? parts[0].Users.Values.Where(user => parts.TrueForAll(part => part.Users.ContainsKey(user.Id!)))
            : parts.SelectMany(part => part.Users.Values);
        foreach (User user in found)
        {
            users[user.Id!] = user;
        }

        // One empty part of an ALL group leaves nobody, whatever the others match.
        if (isAll && parts.Exists(part => part.IsComplete && part.Users.Count == 0))
        {
            _unknown.RemoveRange(unknownBefore, _unknown.Count - unknownBefore);
            isComplete = true;
        }

        return (users, isComplete);
    }
}
