using System;

namespace PrivX.Monitor;

/// <summary>Filters of an audit-event search; all optional, each a single value.</summary>
public sealed class AuditEventSearch : PrivXObject
{
    /// <summary>Words to find in the event, its code and its name; separate several with commas.</summary>
    public string? Keywords { get; set; }

    /// <summary>User concerned.</summary>
    public string? UserId { get; set; }

    /// <summary>Connection concerned.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>Host concerned.</summary>
    public string? HostId { get; set; }

    /// <summary>Directory concerned.</summary>
    public string? SourceId { get; set; }

    /// <summary>Login session concerned.</summary>
    public string? SessionId { get; set; }

    /// <summary>Access group concerned.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Earliest time, included.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Latest time, included.</summary>
    public DateTimeOffset? EndTime { get; set; }
}
