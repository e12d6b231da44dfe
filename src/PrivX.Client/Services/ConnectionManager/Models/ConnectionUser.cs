using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Short form of the user.</summary>
public sealed class ConnectionUser : PrivXObject
{
    /// <summary>User id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name shown in lists.</summary>
    [ReadOnlyMember]
    public string? DisplayName { get; set; }

    /// <summary>Name, else id: what stands in a table or a CSV file.</summary>
    public override string ToString() => DisplayName is { Length: > 0 } name ? name : Id ?? string.Empty;
}
