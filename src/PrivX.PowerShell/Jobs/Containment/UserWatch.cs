using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Auth;
using PrivX.Client;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.References;
using User = PrivX.RoleStore.User;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>
/// Ends the sessions and connections of a user and looks for them until two looks in a row find none: the server ends them in its own time, a proxy may
/// not obey at first, and a client may connect again meanwhile.
/// </summary>
internal sealed class UserWatch(PrivXClient client, IClock clock, User user, bool keepsSessions, string? reason)
{
    private const int QuietLooks = 2;

    // Between two looks that find none, where there were some: time to come back.
    private static readonly TimeSpan QuietPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, (UserSession Item, bool IsAlive, bool IsNew)> _sessions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (Connection Item, bool IsAlive, bool IsNew)> _connections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PrivXException> _failures = [];
    private PrivXException? _lastFailure;

    public IEnumerable<(UserSession Item, string Outcome, string? Why)> Sessions => _sessions.Values.Select(seen => (seen.Item, keepsSessions ? "Kept" : Outcome(seen.IsAlive), Why(seen.IsNew)));

    public IEnumerable<(Connection Item, string Outcome, string? Why)> Connections => _connections.Values.Select(seen => (seen.Item, Outcome(seen.IsAlive), Why(seen.IsNew)));

    public IReadOnlyList<PrivXException> Failures => _failures;

    /// <summary>Ends and looks until nothing is left, or the time is up.</summary>
    public async Task RunAsync(BlockPlan plan, TimeSpan timeout, Action<string> progress, CancellationToken token)
    {
        foreach (UserSession session in plan.Sessions)
        {
            _sessions[session.Id ?? session.SessionId!] = (session, true, false);
        }

        foreach (Connection connection in plan.Connections)
        {
            _connections[connection.Id!] = (connection, true, false);
        }

        var poller = new Poller(clock, timeout, LongestPause);
        for (int quiet = 0; ;)
        {
            quiet = await LookAndEndAsync(token).ConfigureAwait(false) ? quiet + 1 : 0;
            if (quiet == QuietLooks)
            {
                return;
            }

            progress($"{_connections.Values.Count(seen => seen.IsAlive)} connections and {(keepsSessions ? 0 : _sessions.Values.Count(seen => seen.IsAlive))} log-in sessions are still there");
            TimeSpan atLeast = quiet > 0 && _sessions.Count + _connections.Count > 0 ? QuietPause : TimeSpan.Zero;
            if (!await poller.PauseAsync(atLeast, null, token).ConfigureAwait(false))
            {
                TellLeft(timeout);
                return;
            }
        }
    }

    // Sessions first: a client without one cannot connect again.
    private async Task<bool> LookAndEndAsync(CancellationToken token)
    {
        _lastFailure = null;
        bool isQuiet = true;
        if (!keepsSessions)
        {
            isQuiet &= await TryAsync(async () =>
            {
                List<UserSession> now = await AllAsync(client.Auth.ListUserSessions(user.Id!), token).ConfigureAwait(false);
                Note(_sessions, now, session => session.Id ?? session.SessionId!);
                if (now.Count > 0)
                {
                    await client.Auth.TerminateUserSessionsAsync(user.Id!, token).ConfigureAwait(false);
                }

                return now.Count == 0;
            }).ConfigureAwait(false);
        }

        return isQuiet & await TryAsync(async () =>
        {
            List<Connection> now = await AllAsync(client.ConnectionManager.SearchConnections(new ConnectionSearch { UserId = [user.Id!], Status = ConnectionStates.Live }), token).ConfigureAwait(false);
            Note(_connections, now, connection => connection.Id!);
            if (now.Any(connection => !ConnectionStates.IsEnding(connection)))
            {
                await client.ConnectionManager.TerminateUserConnectionsAsync(user.Id!, reason, token).ConfigureAwait(false);
            }

            return now.Count == 0;
        }).ConfigureAwait(false);
    }

    // A server that is away for a while is asked again, one that refuses as well: what is left is told when the time is up.
    private async Task<bool> TryAsync(Func<Task<bool>> look)
    {
        try
        {
            return await look().ConfigureAwait(false);
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            _lastFailure = failure;
            return false;
        }
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> list, CancellationToken token)
    {
        var all = new List<T>();
        await foreach (T item in list.WithCancellation(token).ConfigureAwait(false))
        {
            all.Add(item);
        }

        return all;
    }

    private static void Note<T>(Dictionary<string, (T Item, bool IsAlive, bool IsNew)> seen, List<T> now, Func<T, string> idOf)
    {
        foreach (string id in seen.Keys.ToArray())
        {
            seen[id] = (seen[id].Item, false, seen[id].IsNew);
        }

        foreach (T item in now)
        {
            string id = idOf(item);
            seen[id] = (item, true, !seen.TryGetValue(id, out (T Item, bool IsAlive, bool IsNew) known) || known.IsNew);
        }
    }

    private void TellLeft(TimeSpan timeout)
    {
        int connections = _connections.Values.Count(seen => seen.IsAlive);
        int sessions = keepsSessions ? 0 : _sessions.Values.Count(seen => seen.IsAlive);
        string why = _lastFailure is null ? string.Empty : $" The last look failed: {_lastFailure.Message}";
        string left = connections + sessions > 0 ? $"{connections} connections and {sessions} log-in sessions of {user.Principal} are still there" : $"It is not known whether {user.Principal} has connections or log-in sessions left";
        _failures.Add(new PrivXObjectException(ErrorCodes.StillThere, $"After {timeout.TotalSeconds:0} seconds: {left}.{why}", _lastFailure)
        {
            Remedy = "Run the command again: it goes on where this one ended. Where the user comes back, look at the roles by rule.",
        });
    }

    private static string Outcome(bool isAlive) => isAlive ? "Alive" : "Ended";

    private static string? Why(bool isNew) => isNew ? "Was made while the user was being blocked." : null;
}
