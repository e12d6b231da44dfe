using System;
using PrivX.Client.Json;

namespace PrivX.TrailIndex;

/// <summary>One match in a recording.</summary>
public sealed class TrailSlice : PrivXObject
{
    /// <summary>Type of the connection. Known values: SSH, RDP, API.</summary>
    [ReadOnlyMember]
    public string? ConnectionType { get; set; }

    /// <summary>Connection id.</summary>
    [ReadOnlyMember]
    public string? ConnectionId { get; set; }

    /// <summary>Channel id.</summary>
    [ReadOnlyMember]
    public string? ChannelId { get; set; }

    /// <summary>Protocol of the recording. Known values: SSH, RDP, API.</summary>
    [ReadOnlyMember]
    public string? Protocol { get; set; }

    /// <summary>Kind of channel.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>Details that depend on the kind of channel.</summary>
    [ReadOnlyMember]
    public TrailSliceExtra? Extra { get; set; }

    /// <summary>When it happened.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>Milliseconds from the start of playback.</summary>
    [ReadOnlyMember]
    public int? Position { get; set; }

    /// <summary>Text found.</summary>
    [ReadOnlyMember]
    public string? Content { get; set; }
}
