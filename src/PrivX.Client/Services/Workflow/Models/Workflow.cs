using System;
using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Approval process for role membership.</summary>
public sealed class Workflow : PrivXObject, IReplaceable
{
    /// <summary>Workflow id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>What the workflow is for: granting the role, removing it, or both. Known values: GRANT, REMOVE, BOTH.</summary>
    public string? Action { get; set; }

    /// <summary>Roles the workflow is about.</summary>
    public ItemList<WorkflowRole> TargetRoles { get; set => field = value ?? []; } = [];

    /// <summary>Roles whose members may use the workflow; empty for everyone.</summary>
    public ItemList<WorkflowRole> RequesterRoles { get; set => field = value ?? []; } = [];

    /// <summary>Grant types that may be requested.</summary>
    public ItemList<string> GrantTypes { get; set => field = value ?? []; } = [];

    /// <summary>Most open requests a user may have for a role; -1 for no limit.</summary>
    public long? MaxActiveRequests { get; set; }

    /// <summary>Most days between start and end of a TIME_RESTRICTED grant; 0 for no limit.</summary>
    public long? MaxTimeRestrictedDuration { get; set; }

    /// <summary>Most hours of a FLOATING grant; 0 for no limit.</summary>
    public long? MaxFloatingDuration { get; set; }

    /// <summary>Let approvers take the role back without another request.</summary>
    public bool? CanBypassRevokeWorkflow { get; set; }

    /// <summary>Make requesters give a reason.</summary>
    public bool? RequiresJustification { get; set; }

    /// <summary>Approval steps, in order.</summary>
    public ItemList<WorkflowStep> Steps { get; set => field = value ?? []; } = [];

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
