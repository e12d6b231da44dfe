using System.Collections.Generic;
using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.TrailIndex;

namespace PrivX.PowerShell.Cmdlets.TrailIndex;

/// <summary>Reads whether recordings can be searched; of all connections that the pipeline brings, in one call.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXTrailIndex")]
[OutputType(typeof(TrailIndexStatus))]
public sealed class GetPrivXTrailIndexCommand : ConnectedCmdlet
{
    private List<string> Ids => Gathered<List<string>>();

    /// <summary>Connections to look at: ids or connection objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(RecordingCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    private protected override void Process() => ForEach(Connection, connection => Ids.Add(IdOf(connection)));

    private protected override void Finish()
    {
        switch (Ids.Count)
        {
            case 0:
                break;
            case 1:
                WriteObject(Run(token => Client.TrailIndex.GetTrailIndexStatusAsync(Ids[0], token)));
                break;
            default:
                WriteObject(Run(token => Client.TrailIndex.GetTrailIndexStatusesAsync(Ids.ToArray(), token)), enumerateCollection: true);
                break;
        }
    }
}
