using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class TrailIndexRuns() : OperationRuns("trail-index")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getTrailIndexServiceStatus")
        {
            Script = "Get-PrivXServiceStatus trail-index",
            Requests = "GET /trail-index/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=trail-index Status=RUNNING",
        },
    ];
}
