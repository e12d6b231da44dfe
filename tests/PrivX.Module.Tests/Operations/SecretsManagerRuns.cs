using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class SecretsManagerRuns() : OperationRuns("secrets-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getServiceStatus")
        {
            Script = "Get-PrivXServiceStatus secrets-manager",
            Requests = "GET /secrets-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=secrets-manager Status=RUNNING",
        },
    ];
}
