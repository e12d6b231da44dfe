using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class WorkflowRuns() : OperationRuns("workflow-engine")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getWorkflowEngineStatus")
        {
            Script = "Get-PrivXServiceStatus workflow-engine",
            Requests = "GET /workflow-engine/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=workflow-engine Status=RUNNING",
        },
    ];
}
