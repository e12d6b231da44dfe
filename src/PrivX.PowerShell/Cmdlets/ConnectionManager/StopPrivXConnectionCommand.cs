using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using Host = PrivX.HostStore.Host;
using User = PrivX.RoleStore.User;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Ends live connections: single ones, all to a host, or all of a user. With -Wait, sees that they are gone.</summary>
[Cmdlet(VerbsLifecycle.Stop, "PrivXConnection", DefaultParameterSetName = "ById", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ConnectionStopOutcome))]
public sealed class StopPrivXConnectionCommand : ChangeCmdlet
{
    private Dictionary<string, ObjectJob<Connection>> Watched => Gathered(static () => new Dictionary<string, ObjectJob<Connection>>(StringComparer.OrdinalIgnoreCase));
    private ConnectionSearch Cleared => Gathered<ConnectionSearch>();

    /// <summary>Connections to end: ids or connection objects. Those that have ended already are passed over.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ById")]
    [Alias("Id", "InputObject")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Hosts, all live connections to which are to end: names, ids, wildcards or host objects.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ByHost")]
    [Alias("HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Users, all live connections of whom are to end: log-in names, ids, wildcards or user objects. They can connect again as long as their roles let them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Why; the server keeps it with the connections.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Reason { get; set; }

    /// <summary>Wait until the connections have ended, those that were being ended already too, and write what became of each; of a host's or a user's connections also of those that are made meanwhile.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait at most for all connections together: a time span, 00:01:00 when left out.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    private protected override void Process()
    {
        ForEach(Connection, StopOne);
        ForEach(TargetHost, host => StopAll(
            Nouns.Host,
            host,
            "Terminate all live connections to the host",
            found => new ConnectionSearch { TargetHostId = [found.Id!] },
            (found, token) => Client.ConnectionManager.TerminateHostConnectionsAsync(found.Id!, Reason, token)));
        ForEach(User, user => StopAll(
            Nouns.User,
            user,
            "Terminate all live connections of the user",
            found => new ConnectionSearch { UserId = [found.Id!] },
            (found, token) => Client.ConnectionManager.TerminateUserConnectionsAsync(found.Id!, Reason, token)));
    }

    private protected override void Finish()
    {
        if (!Wait)
        {
            return;
        }

        Attempt(null, () => Run(NewAsync));
        var jobs = new List<ObjectJob<Connection>>(Watched.Values);
        WaitForAll(jobs, Timeout, "Get-PrivXConnection", async (_, token) =>
        {
            var search = new ConnectionSearch { Id = jobs.Where(job => ConnectionStates.IsLive(job.Now)).Select(job => job.Now.Id!).ToArray() };
            await foreach (Connection now in Client.ConnectionManager.SearchConnections(search).WithCancellation(token).ConfigureAwait(false))
            {
                if (Watched.TryGetValue(now.Id!, out ObjectJob<Connection>? job))
                {
                    job.Now = now;
                }
            }

            jobs.AddRange(await NewAsync(token).ConfigureAwait(false));
        });
        Attempt(null, TellNew);
    }

    private void StopOne(ObjectReference<Connection> reference) => ForTargets(Nouns.Connection, reference, target => Change(
        reference,
        token => target.FindAsync(Client, token),
        found =>
        {
            if (ConnectionStates.IsLive(found))
            {
                return Confirm(Nouns.Connection.Describe(found), "Terminate the connection");
            }

            WriteVerbose($"{Nouns.Connection.Describe(found)} has ended already ({found.Status}); nothing is sent.");
            Watch([found]);
            return false;
        },
        async (found, token) =>
        {
            await Client.ConnectionManager.TerminateConnectionAsync(found.Id!, Reason, token).ConfigureAwait(false);
            return new[] { found };
        },
        Watch));

    private void StopAll<T>(
        Noun<T> noun,
        ObjectReference<T> reference,
        string action,
        Func<T, ConnectionSearch> search,
        Func<T, CancellationToken, Task> stop)
        where T : PrivXObject =>
        Change(
            noun,
            reference,
            action,
            async (found, token) =>
            {
                IReadOnlyList<Connection> live = Wait ? await LiveAsync(search(found), token).ConfigureAwait(false) : [];
                await stop(found, token).ConfigureAwait(false);
                return (Cleared: search(found), Live: live);
            },
            stopped =>
            {
                Watch(stopped.Live);
                Cleared.TargetHostId = [.. Cleared.TargetHostId ?? [], .. stopped.Cleared.TargetHostId ?? []];
                Cleared.UserId = [.. Cleared.UserId ?? [], .. stopped.Cleared.UserId ?? []];
            });

    private void Watch(IReadOnlyList<Connection> connections)
    {
        if (Wait)
        {
            foreach (Connection connection in connections)
            {
                Watched[connection.Id!] = JobOf(connection);
            }
        }
    }

    // One that is being ended was hit as well, though it was not there when the others were looked up; one that is not is only told of.
    private ObjectJob<Connection> JobOf(Connection connection, bool isToEnd = true) => new(
        connection,
        now => !isToEnd || !ConnectionStates.IsLive(now),
        isToEnd ? ConnectionStopOutcome.Of : ConnectionStopOutcome.OfNew)
    {
        Item = TargetOf(connection),
        Name = Nouns.Connection.Describe(connection),
    };

    private async Task<IReadOnlyList<Connection>> LiveAsync(ConnectionSearch search, CancellationToken token)
    {
        search.Status = ConnectionStates.Live;
        var live = new List<Connection>();
        await foreach (Connection connection in Client.ConnectionManager.SearchConnections(search).WithCancellation(token).ConfigureAwait(false))
        {
            live.Add(connection);
        }

        return live;
    }

    // Whoever is to be kept out may come back while the others are ended. To the server an empty list would mean all.
    private async Task<IReadOnlyList<ObjectJob<Connection>>> NewAsync(CancellationToken token)
    {
        var search = new ConnectionSearch
        {
            TargetHostId = Cleared.TargetHostId is { Length: > 0 } hosts ? hosts : null,
            UserId = Cleared.UserId is { Length: > 0 } users ? users : null,
        };
        var jobs = new List<ObjectJob<Connection>>();
        if (search.TargetHostId is not null || search.UserId is not null)
        {
            foreach (Connection found in (await LiveAsync(search, token).ConfigureAwait(false)).Where(found => !Watched.ContainsKey(found.Id!)))
            {
                jobs.Add(Watched[found.Id!] = JobOf(found, ConnectionStates.IsEnding(found)));
            }
        }

        return jobs;
    }

    private void TellNew()
    {
        // What came after the last look.
        foreach (ObjectJob<Connection> job in Run(NewAsync))
        {
            WriteObject(job.ToOutcome());
        }

        string[] live = Watched.Values
            .Select(job => job.ToOutcome())
            .Where(outcome => outcome is ConnectionStopOutcome { Outcome: "Appeared" })
            .Cast<ConnectionStopOutcome>()
            .Select(outcome => Nouns.Connection.Describe(Watched[outcome.ConnectionId].Now))
            .ToArray();
        if (live.Length > 0)
        {
            WriteWarning($"Made meanwhile, and not ended: {string.Join(", ", live)}.");
        }
    }
}
