namespace PrivX.Workflow;

public sealed partial class WorkflowStepApprover
{
    /// <summary>The role that decides.</summary>
    public override string ToString() => Role?.ToString() ?? string.Empty;
}
