namespace PrivX.SecretsManager;

/// <summary>What to search target domains for.</summary>
public sealed class TargetDomainSearch : PrivXObject
{
    /// <summary>Space or comma separated words to look for.</summary>
    public string? Keywords { get; set; }

    /// <summary>Only with this state.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Only with this setting.</summary>
    public bool? PeriodicScan { get; set; }

    /// <summary>Only with this setting.</summary>
    public bool? AutoOnboarding { get; set; }
}
