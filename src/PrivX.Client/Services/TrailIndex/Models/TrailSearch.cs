using System;

namespace PrivX.TrailIndex;

/// <summary>Filters of a recording search.</summary>
public sealed class TrailSearch : PrivXObject
{
    /// <summary>Connection to search in.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>Channel to search in.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Protocol of the recording. Known values: SSH, RDP, API.</summary>
    public string? Protocol { get; set; }

    /// <summary>Words to find.</summary>
    public string? Keywords { get; set; }

    /// <summary>Earliest time of a match.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Latest time of a match.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Earliest playback position in milliseconds.</summary>
    public int? StartPosition { get; set; }

    /// <summary>Latest playback position in milliseconds.</summary>
    public int? EndPosition { get; set; }
}
