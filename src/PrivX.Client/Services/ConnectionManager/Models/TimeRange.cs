using System;

namespace PrivX.ConnectionManager;

/// <summary>Training period.</summary>
public sealed class TimeRange : PrivXObject
{
    /// <summary>First moment.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Last moment.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>Periods to leave out.</summary>
    public ItemList<ExcludeTimeRange> Exclude { get; set => field = value ?? []; } = [];
}
