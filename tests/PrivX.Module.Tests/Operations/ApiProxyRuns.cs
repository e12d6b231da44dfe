using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class ApiProxyRuns() : OperationRuns("api-proxy")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getApiProxyStatus")
        {
            Script = "Get-PrivXServiceStatus api-proxy",
            Requests = "GET /api-proxy/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=api-proxy Status=RUNNING",
        },
    ];
}
