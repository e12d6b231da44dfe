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

    /// <summary>The role that decides.</summary>
    public override string ToString() => Role?.ToString() ?? string.Empty;
}
