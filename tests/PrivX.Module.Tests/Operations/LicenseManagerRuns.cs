using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class LicenseManagerRuns() : OperationRuns("license-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getLicenseManagerStatus")
        {
            Script = "Get-PrivXServiceStatus license-manager",
            Requests = "GET /license-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=license-manager Status=RUNNING",
        },
    ];
}
