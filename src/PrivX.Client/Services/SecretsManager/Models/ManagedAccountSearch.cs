using System;

namespace PrivX.SecretsManager;

/// <summary>What to search managed accounts for.</summary>
public sealed class ManagedAccountSearch : PrivXObject
{
    /// <summary>Space or comma separated words to look for.</summary>
    public string? Keywords { get; set; }

    /// <summary>Only with this setting.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Created after.</summary>
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Created before.</summary>
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Changed after.</summary>
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Changed before.</summary>
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only accounts in this state. Known values: MANAGED, UNMANAGED, NEW, REMOVED.</summary>
    public string? State { get; set; }

    /// <summary>Only with this setting.</summary>
    public bool? RotationEnabled { get; set; }

    /// <summary>Only with this setting.</summary>
    public bool? ExplicitCheckout { get; set; }
}
