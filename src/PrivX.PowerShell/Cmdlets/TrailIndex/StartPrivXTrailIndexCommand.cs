using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.TrailIndex;

namespace PrivX.PowerShell.Cmdlets.TrailIndex;

/// <summary>Makes recordings searchable: of all connections that the pipeline brings, in one call.</summary>
[Cmdlet(VerbsLifecycle.Start, "PrivXTrailIndex", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TrailIndexStatus))]
public sealed class StartPrivXTrailIndexCommand : ChangeCmdlet
{
    private static readonly string[] Ended = ["INDEXED", "ERROR"];

    private Dictionary<string, InputTarget> Recordings => Gathered(static () => new Dictionary<string, InputTarget>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Recorded connections: ids or connection objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    [ArgumentCompleter(typeof(RecordingCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Wait until the recordings can be searched.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait at most for all of them together: a time span, 00:05:00 when left out.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    private protected override void Process() => ForEach(Connection, connection =>
        Change(Nouns.Connection, connection, "Index the recording", (found, _) => Task.FromResult(found), found => Recordings[found.Id!] = TargetOf(found)));

    private protected override void Finish()
    {
        if (Recordings.Count > 0)
        {
            Attempt(InputTarget.Of(Recordings.Values), Start);
        }
    }

    private void Start()
    {
        string[] ids = Recordings.Keys.ToArray();
        IReadOnlyList<TrailIndexStatus> statuses = Run(token => Client.TrailIndex.StartTrailIndexingAsync(ids, token));
        if (!Wait)
        {
            WriteObject(statuses, enumerateCollection: true);
            return;
        }

        ObjectJob<TrailIndexStatus>[] jobs = statuses
            .Select(status => new ObjectJob<TrailIndexStatus>(status, HasEnded) { Item = Recordings.TryGetValue(status.ConnectionId!, out InputTarget? target) ? target : status, Name = status.ConnectionId! })
            .ToArray();
        WaitForAll(jobs, Timeout, "Get-PrivXTrailIndex", async (open, token) =>
        {
            string[] asked = open.Select(job => job.Name).ToArray();
            IReadOnlyList<TrailIndexStatus> found = await Client.TrailIndex.GetTrailIndexStatusesAsync(asked, token).ConfigureAwait(false);
            foreach (ObjectJob<TrailIndexStatus> job in open)
            {
                job.Now = found.FirstOrDefault(status => status.ConnectionId == job.Name) ?? job.Now;
            }
        });
    }

    private static bool HasEnded(TrailIndexStatus status) => Array.Exists(Ended, ended => string.Equals(ended, status.Status, StringComparison.OrdinalIgnoreCase));
}
