using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Reference to a role.</summary>
public sealed class WorkflowRole : PrivXObject
{
    /// <summary>Role id.</summary>
    public string? Id { get; set; }

    /// <summary>Role name; kept for the record.</summary>
    public string? Name { get; set; }

    /// <summary>True if the role no longer exists; not read in requests.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
