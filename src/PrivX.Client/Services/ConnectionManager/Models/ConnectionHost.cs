using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Short form of the target host.</summary>
public sealed class ConnectionHost : PrivXObject
{
    /// <summary>Host id; may be empty for targets that are not hosts.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the host.</summary>
    [ReadOnlyMember]
    public string? CommonName { get; set; }

    /// <summary>Name, else id: what stands in a table or a CSV file.</summary>
    public override string ToString() => CommonName is { Length: > 0 } name ? name : Id ?? string.Empty;
}
