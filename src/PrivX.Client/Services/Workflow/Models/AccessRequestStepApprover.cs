using System;
using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Approver of a step.</summary>
public sealed class AccessRequestStepApprover : PrivXObject
{
    /// <summary>Approver id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Role whose members decide.</summary>
    [ReadOnlyMember]
    public WorkflowRole? Role { get; set; }

    /// <summary>Decision so far. Known values: WAITING, APPROVED, DENIED.</summary>
    [ReadOnlyMember]
    public string? Decision { get; set; }

    /// <summary>Who decided.</summary>
    [ReadOnlyMember]
    public WorkflowUser? User { get; set; }

    /// <summary>When it was decided.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? DecisionTime { get; set; }

    /// <summary>Comment given with the decision.</summary>
    [ReadOnlyMember]
    public string? Comment { get; set; }

    /// <summary>The role that decides.</summary>
    public override string ToString() => Role?.ToString() ?? string.Empty;
}
