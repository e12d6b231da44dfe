using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Short form of a role.</summary>
public sealed class ConnectionRole : PrivXObject
{
    /// <summary>Role id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Role name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Name, else id: what stands in a table or a CSV file.</summary>
    public override string ToString() => Name is { Length: > 0 } name ? name : Id ?? string.Empty;
}
