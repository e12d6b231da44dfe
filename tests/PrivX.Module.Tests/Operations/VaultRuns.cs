using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class VaultRuns() : OperationRuns("vault")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getServiceStatus")
        {
            Script = "Get-PrivXServiceStatus vault",
            Requests = "GET /vault/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=vault Status=RUNNING",
        },
    ];
}
