using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Reference to a target domain.</summary>
public sealed class TargetDomainHandle : PrivXObject
{
    /// <summary>Target domain id.</summary>
    public string? Id { get; set; }

    /// <summary>Target domain name; ignored in requests.</summary>
    public string? Name { get; set; }

    /// <summary>True if the target domain no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
