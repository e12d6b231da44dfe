using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class ConnectionManagerRuns() : OperationRuns("connection-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getConnectionManagerStatus")
        {
            Script = "Get-PrivXServiceStatus connection-manager",
            Requests = "GET /connection-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=connection-manager Status=RUNNING",
        },
    ];
}
