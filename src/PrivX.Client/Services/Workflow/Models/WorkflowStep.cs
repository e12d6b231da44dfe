using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Approval step.</summary>
public sealed class WorkflowStep : PrivXObject
{
    /// <summary>Step id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the step.</summary>
    public string? Name { get; set; }

    /// <summary>Who must approve: every approver role, any one of them, or nobody (approved by the server, for the record). Known values: ALL, ANY, AUTO.</summary>
    public string? Match { get; set; }

    /// <summary>Roles that decide; empty for AUTO.</summary>
    public ItemList<WorkflowStepApprover> Approvers { get; set => field = value ?? []; } = [];
}
