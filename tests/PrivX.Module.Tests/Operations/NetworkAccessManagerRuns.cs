using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class NetworkAccessManagerRuns() : OperationRuns("network-access-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getNetworkAccessManagerStatus")
        {
            Script = "Get-PrivXServiceStatus network-access-manager",
            Requests = "GET /network-access-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=network-access-manager Status=RUNNING",
        },
    ];
}
