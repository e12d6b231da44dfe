using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Recording metadata of an audited connection.</summary>
public sealed class Trail : PrivXObject
{
    /// <summary>Connection id.</summary>
    [ReadOnlyMember]
    public string? ConnectionId { get; set; }

    /// <summary>Host id.</summary>
    [ReadOnlyMember]
    public string? HostId { get; set; }

    /// <summary>User id.</summary>
    [ReadOnlyMember]
    public string? UserId { get; set; }

    /// <summary>Recorded protocol.</summary>
    [ReadOnlyMember]
    public string? Protocol { get; set; }

    /// <summary>Channels of the connection.</summary>
    [ReadOnlyMember]
    public ItemList<TrailChannel> Channels { get; set => field = value ?? []; } = [];
}
