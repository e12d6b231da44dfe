using PrivX.Client.Json;

namespace PrivX.ApiProxy;

/// <summary>Reference to an API target.</summary>
public sealed class ApiTargetHandle : PrivXObject
{
    /// <summary>API target id.</summary>
    public string? Id { get; set; }

    /// <summary>Name of the target; ignored in requests.</summary>
    public string? Name { get; set; }

    /// <summary>True if the target no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
