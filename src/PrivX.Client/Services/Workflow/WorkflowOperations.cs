using PrivX.Client.Pipeline;

namespace PrivX.Workflow;

/// <summary>The operations of the workflow-engine service, as the contract has them.</summary>
internal static class WorkflowOperations
{
    public static readonly Operation GetWorkflowEngineStatus =
        new("workflow-engine", "getWorkflowEngineStatus", "GET", "/workflow-engine/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
