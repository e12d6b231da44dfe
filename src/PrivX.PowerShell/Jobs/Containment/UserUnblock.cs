using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.Containment;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>Gives saved grants back, beside whatever the user has been granted since.</summary>
internal sealed class UserUnblock(PrivXClient client, IClock clock, BlockState state)
{
    public const string Restored = "Restored";

    /// <summary>Reads what the user has, and judges each grant that was saved.</summary>
    public async Task<UnblockPlan> ReadAsync(CancellationToken token)
    {
        User user = await client.RoleStore.GetUserAsync(state.UserId, token).ConfigureAwait(false);
        IReadOnlyList<UserRole> now = await new UserRoleUpdate(client, clock).ReadAsync(state.UserId, token).ConfigureAwait(false);
        var wanted = new List<UserRole>();
        var rows = new List<BlockedItem>();
        foreach (UserRole saved in state.Grants)
        {
            (string outcome, string why) = await JudgeAsync(saved, now, token).ConfigureAwait(false);
            rows.Add(new BlockedItem { Kind = "Role", Name = saved.Name ?? saved.Id!, Id = saved.Id, Outcome = outcome, Reason = why, User = user.Principal, UserId = user.Id });
            if (outcome == Restored)
            {
                wanted.Add(saved);
            }
        }

        return new(user, wanted, rows);
    }

    /// <summary>Gives them back in one write. What was granted in the meantime stays.</summary>
    public async Task<(UnblockPlan Plan, IReadOnlyCollection<string> Lost)> ApplyAsync(UnblockPlan plan, CancellationToken token)
    {
        UpdatedList<UserRole> updated = await new UserRoleUpdate(client, clock).ApplyAsync(
            plan.User,
            now => new ListChange<UserRole>([.. plan.Wanted.Where(grant => Held(now, grant) is null)], []),
            token).ConfigureAwait(false);
        return (plan, updated.Lost);
    }

    private static UserRole? Held(IEnumerable<UserRole> now, UserRole grant) =>
        UserRoleUpdate.Granted(now).FirstOrDefault(role => string.Equals(role.Id, grant.Id, StringComparison.OrdinalIgnoreCase));

    private async Task<(string Outcome, string Why)> JudgeAsync(UserRole saved, IReadOnlyList<UserRole> now, CancellationToken token)
    {
        GrantTerms terms = GrantTerms.Of(saved);
        if (Held(now, saved) is { } newer)
        {
            return ("Kept", $"The user has it {GrantTerms.Of(newer)}.");
        }

        if (terms.LeftAt(clock.UtcNow) is null)
        {
            return ("Over", $"Was granted {terms}.");
        }

        // The server refuses the whole list where one role is gone.
        try
        {
            await client.RoleStore.GetRoleAsync(saved.Id!, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status == 404)
        {
            return ("Failed", "There is no such role any more.");
        }

        return (Restored, $"Granted {terms}.");
    }
}
