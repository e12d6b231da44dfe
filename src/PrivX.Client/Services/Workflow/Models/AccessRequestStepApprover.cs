namespace PrivX.Workflow;

public sealed partial class AccessRequestStepApprover
{
    /// <summary>The role that decides.</summary>
    public override string ToString() => Role?.ToString() ?? string.Empty;
}
