using System;
using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.TrailIndex;

namespace PrivX.PowerShell.Cmdlets.TrailIndex;

/// <summary>Searches the text of recordings: what was typed and shown. Finds only what has been indexed.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXTrail", SupportsPaging = true)]
[OutputType(typeof(TrailSlice))]
public sealed class GetPrivXTrailCommand : ListCmdlet<TrailSlice>
{
    /// <summary>Connections whose recordings to search: ids or connection objects. All recordings when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(RecordingCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Words to find in what was typed and shown.</summary>
    [Parameter(Position = 1)]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Id of the channel to search in.</summary>
    [Parameter]
    [Alias("ChannelId")]
    [ReadAs(typeof(string))]
    public string? Channel { get; set; }

    /// <summary>Protocol of the recordings.</summary>
    [Parameter]
    [KnownValues("SSH", "RDP", "API")]
    [ReadAs(typeof(string))]
    public string? Protocol { get; set; }

    /// <summary>Happened at this time or later.</summary>
    [Parameter]
    [Alias("StartTime")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? After { get; set; }

    /// <summary>Happened at this time or earlier.</summary>
    [Parameter]
    [Alias("EndTime")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Before { get; set; }

    /// <summary>At this place of the playback or later: a time span, such as 00:10:00.</summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? StartPosition { get; set; }

    /// <summary>At this place of the playback or earlier: a time span, such as 00:10:00.</summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? EndPosition { get; set; }

    /// <summary>The last matches first.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private protected override void Process()
    {
        if (Connection is null)
        {
            Search(null);
        }
        else
        {
            ForEach(Connection, connection => Search(IdOf(connection)));
        }
    }

    private void Search(string? connectionId)
    {
        var search = new TrailSearch
        {
            ConnectionId = connectionId,
            ChannelId = Channel,
            Protocol = Protocol,
            Keywords = Keyword,
            StartTime = After,
            EndTime = Before,
            StartPosition = Milliseconds(StartPosition),
            EndPosition = Milliseconds(EndPosition),
        };
        WriteList(new ListQuery { Descending = Descending }, query => Client.TrailIndex.SearchTrails(search, query));
    }

    // No recording is longer than the server can count, which is 24 days.
    private static int? Milliseconds(TimeSpan? position) => position is { } given ? (int)Math.Min(given.TotalMilliseconds, int.MaxValue) : null;
}
