using System;

namespace PrivX.Workflow;

/// <summary>Criteria of a search for access requests.</summary>
public sealed class AccessRequestSearch : PrivXObject
{
    /// <summary>Words to find in the request, for example a user name or e-mail address.</summary>
    public string? Keywords { get; set; }

    /// <summary>Start of the time window (created or updated), inclusive.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>End of the time window, inclusive.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Use the query parameter of this name instead.</summary>
    public string? Filter { get; set; }
}
