using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class LocalUserStoreRuns() : OperationRuns("local-user-store")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getLocalUserStoreStatus")
        {
            Script = "Get-PrivXServiceStatus local-user-store",
            Requests = "GET /local-user-store/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=local-user-store Status=RUNNING",
        },
    ];
}
