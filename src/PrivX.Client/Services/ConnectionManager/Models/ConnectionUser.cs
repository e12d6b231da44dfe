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
}
