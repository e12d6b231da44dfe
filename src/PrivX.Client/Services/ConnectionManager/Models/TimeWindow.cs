using System;

namespace PrivX.ConnectionManager;

/// <summary>Time range; either end may be left out.</summary>
public sealed class TimeWindow : PrivXObject
{
    /// <summary>Earliest time, included.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Latest time, included.</summary>
    public DateTimeOffset? End { get; set; }
}
