using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Reference to a user.</summary>
public sealed class WorkflowUser : PrivXObject
{
    /// <summary>User id.</summary>
    public string? Id { get; set; }

    /// <summary>Name of the user; kept for the record.</summary>
    public string? DisplayName { get; set; }

    /// <summary>True if the user no longer exists; not read in requests.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
