using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Common;
using PrivX.Monitor;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>
/// A restart that is watched. It is over when the monitor service has a new start time, or was away and is back, and every component runs.
/// </summary>
internal sealed class InstanceRestart : ServerJob
{
    private readonly PrivXClient _client;
    private readonly DateTimeOffset? _startedBefore;
    private readonly DateTimeOffset _asked;
    private InstanceStatus? _now;
    private bool _wasAway;

    private InstanceRestart(PrivXClient client, DateTimeOffset? startedBefore, DateTimeOffset asked)
    {
        _client = client;
        _startedBefore = startedBefore;
        _asked = asked;
    }

    public override bool IsOver => _now is { Healthy: true, Problems.Length: 0 };

    public static async Task<InstanceRestart> StartAsync(PrivXClient client, PrivXSession session, CancellationToken token)
    {
        ServiceStatus before = await client.Monitor.GetStatusAsync(token).ConfigureAwait(false);
        var restart = new InstanceRestart(client, before.StartTime, client.Clock.UtcNow) { Item = session, Name = "the restart" };
        try
        {
            await client.Monitor.RestartInstanceAsync(token).ConfigureAwait(false);
        }
        catch (PrivXOutcomeUnknownException)
        {
            // A server that goes down at once may owe the answer. Whether it did go down will be seen.
        }

        return restart;
    }

    /// <summary>Looks once; while the instance restarts there may be nobody to answer.</summary>
    public async Task LookAsync(CancellationToken token)
    {
        try
        {
            ServiceStatus status = await _client.Monitor.GetStatusAsync(token).ConfigureAwait(false);
            if (_wasAway || status.StartTime != _startedBefore)
            {
                _now = await InstanceHealth.ReadAsync(_client, token).ConfigureAwait(false);
            }
        }
        catch (PrivXException failure) when (failure is PrivXConnectionException or PrivXTimeoutException or PrivXRequestException or PrivXResponseException)
        {
            _wasAway = true;
        }
    }

    public override object ToOutcome() => new InstanceRestartOutcome
    {
        Outcome = IsOver ? "Succeeded" : "TimedOut",
        Elapsed = _client.Clock.UtcNow - _asked,
        Problems = _now?.Problems ?? [],
    };
}
