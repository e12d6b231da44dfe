using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Recording metadata of an audited connection.</summary>
public sealed class Trail : PrivXObject
{
    /// <summary>connection_id</summary>
    [ReadOnlyMember]
    public string? ConnectionId { get; set; }

    /// <summary>host_id</summary>
    [ReadOnlyMember]
    public string? HostId { get; set; }

    /// <summary>user_id</summary>
    [ReadOnlyMember]
    public string? UserId { get; set; }

    /// <summary>Recorded protocol.</summary>
    [ReadOnlyMember]
    public string? Protocol { get; set; }

    /// <summary>Channels of the connection.</summary>
    [ReadOnlyMember]
    public TrailChannel[] Channels { get; set => field = value ?? []; } = [];
}
