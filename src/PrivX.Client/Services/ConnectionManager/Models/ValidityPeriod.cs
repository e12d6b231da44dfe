using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Period in which a grant is valid.</summary>
public sealed class ValidityPeriod : PrivXObject
{
    /// <summary>Start.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? GrantStart { get; set; }

    /// <summary>End.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? GrantEnd { get; set; }
}
