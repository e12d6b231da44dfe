using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Reference to a whitelist.</summary>
public sealed class WhitelistHandle : PrivXObject
{
    /// <summary>Whitelist id. Required when a whitelist is meant.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Whitelist name; ignored in requests.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>True if the whitelist no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
