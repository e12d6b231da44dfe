using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class SettingsRuns() : OperationRuns("settings")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getSettingsServiceStatus")
        {
            Script = "Get-PrivXServiceStatus settings",
            Requests = "GET /settings/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=settings Status=RUNNING",
        },
    ];
}
