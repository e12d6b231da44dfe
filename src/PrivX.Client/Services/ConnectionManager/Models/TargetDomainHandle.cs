using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Reference to a target domain.</summary>
public sealed class TargetDomainHandle : PrivXObject
{
    /// <summary>Target domain id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Target domain name; ignored in requests.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>True if the target domain no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
