using System;

namespace PrivX.ConnectionManager;

/// <summary>Period to leave out.</summary>
public sealed class ExcludeTimeRange : PrivXObject
{
    /// <summary>First moment.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Last moment.</summary>
    public DateTimeOffset? End { get; set; }
}
