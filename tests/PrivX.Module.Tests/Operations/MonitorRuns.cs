using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class MonitorRuns() : OperationRuns("monitor-service")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getMonitorServiceStatus")
        {
            Script = "Get-PrivXServiceStatus monitor-service",
            Requests = "GET /monitor-service/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=monitor-service Status=RUNNING",
        },
    ];
}
