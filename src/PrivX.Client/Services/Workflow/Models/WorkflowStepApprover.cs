using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Role that approves a step.</summary>
public sealed class WorkflowStepApprover : PrivXObject
{
    /// <summary>Approver id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Role whose members decide.</summary>
    public WorkflowRole? Role { get; set; }
}
