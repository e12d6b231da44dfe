using System;

namespace PrivX.RoleStore;

/// <summary>Period in which a grant is valid.</summary>
public sealed class ValidityPeriod : PrivXObject
{
    /// <summary>Start.</summary>
    public DateTimeOffset? GrantStart { get; set; }

    /// <summary>End.</summary>
    public DateTimeOffset? GrantEnd { get; set; }
}
