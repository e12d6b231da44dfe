using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class TrailIndexRuns() : OperationRuns("trail-index")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("searchTrails")
        {
            Script = "Get-PrivXTrail -Keyword sudo -Protocol ssh -StartPosition 00:00:05 -EndPosition 00:10:00 -First 1",
            Requests = """
                POST /trail-index/api/v1/index/search?offset=0&limit=1 {"protocol":"SSH","keywords":"sudo","start_position":5000,"end_position":600000}
                """,
            Writes = "PrivX.TrailIndex.TrailSlice Protocol=SSH",
        },
        new("startTrailIndexing")
        {
            Given = "$some = Get-PrivXConnection | Where-Object TrailId | Select-Object -First 2",
            Script = "$some | Start-PrivXTrailIndex",
            Requests = """
                POST /trail-index/api/v1/index/start ["{some[0].Id}","{some[1].Id}"]
                """,
            Writes = "2 × PrivX.TrailIndex.TrailIndexStatus ConnectionId={some[0].Id}",
        },
        new("getTrailIndexStatuses")
        {
            Given = "$some = Get-PrivXConnection -First 2",
            Script = "$some | Get-PrivXTrailIndex",
            Requests = """
                POST /trail-index/api/v1/index/status ["{some[0].Id}","{some[1].Id}"]
                """,
            Writes = "2 × PrivX.TrailIndex.TrailIndexStatus ConnectionId={some[0].Id}",
        },
        new("getTrailIndexStatus")
        {
            Given = "$c = Get-PrivXConnection -Status CONNECTED -SortBy connected -Descending -First 1",
            Script = "$c | Get-PrivXTrailIndex",
            Requests = "GET /trail-index/api/v1/index/{c.Id}/status",
            Writes = "PrivX.TrailIndex.TrailIndexStatus ConnectionId={c.Id}",
        },
        new("getTrailIndexServiceStatus")
        {
            Script = "Get-PrivXServiceStatus trail-index",
            Requests = "GET /trail-index/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=trail-index Status=RUNNING",
        },
    ];
}
