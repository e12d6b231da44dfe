using System;
using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Request for role membership, or for its removal.</summary>
public sealed class AccessRequest : PrivXObject
{
    /// <summary>Request id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the workflow; may be empty.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>What is asked for. Known values: GRANT, REMOVE.</summary>
    public string? Action { get; set; }

    /// <summary>State of the request. Known values: WAITING, APPROVED, DENIED.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>Who made the request.</summary>
    [ReadOnlyMember]
    public WorkflowUser? Requester { get; set; }

    /// <summary>Whom the role is for; the requester if left out.</summary>
    public WorkflowUser? TargetUser { get; set; }

    /// <summary>Role asked for.</summary>
    public WorkflowRole? RequestedRole { get; set; }

    /// <summary>Reason given.</summary>
    public string? RequestJustification { get; set; }

    /// <summary>How long the role is granted: for good, between two times, or for some hours from the first connection. Known values: PERMANENT, TIME_RESTRICTED, FLOATING.</summary>
    public string? GrantType { get; set; }

    /// <summary>Start of a TIME_RESTRICTED grant.</summary>
    public DateTimeOffset? GrantStart { get; set; }

    /// <summary>End of a TIME_RESTRICTED grant.</summary>
    public DateTimeOffset? GrantEnd { get; set; }

    /// <summary>Hours of a FLOATING grant, counted from the first connection.</summary>
    public long? FloatingLength { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Approval steps and decisions, in order.</summary>
    [ReadOnlyMember]
    public ItemList<AccessRequestStep>? Steps { get; set; }

    /// <summary>Whether approvers may take the role back.</summary>
    [ReadOnlyMember]
    public bool? ApproverCanRevoke { get; set; }

    /// <summary>Whether the role was taken back.</summary>
    [ReadOnlyMember]
    public bool? TargetRoleRevoked { get; set; }

    /// <summary>When the role was taken back.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? TargetRoleRevocationTime { get; set; }

    /// <summary>Who took the role back.</summary>
    [ReadOnlyMember]
    public WorkflowUser? TargetRoleRevokedBy { get; set; }

    /// <summary>Roles of the workflow.</summary>
    [ReadOnlyMember]
    public ItemList<WorkflowRole>? TargetRoles { get; set; }

    /// <summary>Roles that may use the workflow.</summary>
    [ReadOnlyMember]
    public ItemList<WorkflowRole>? RequestorRoles { get; set; }

    /// <summary>Most hours of a FLOATING grant under the workflow.</summary>
    [ReadOnlyMember]
    public long? MaxFloatingDuration { get; set; }

    /// <summary>Most days of a TIME_RESTRICTED grant under the workflow.</summary>
    [ReadOnlyMember]
    public long? MaxTimeRestrictedDuration { get; set; }

    /// <summary>Id of the workflow.</summary>
    [ReadOnlyMember]
    public string? Workflow { get; set; }

    /// <summary>Grant type as first asked for. Known values: PERMANENT, TIME_RESTRICTED, FLOATING.</summary>
    [ReadOnlyMember]
    public string? RequestedGrantType { get; set; }

    /// <summary>Start as first asked for.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? RequestedGrantStart { get; set; }

    /// <summary>End as first asked for.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? RequestedGrantEnd { get; set; }

    /// <summary>Hours as first asked for.</summary>
    [ReadOnlyMember]
    public long? RequestedFloatingLength { get; set; }

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
