using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>What happens on anomalies.</summary>
public sealed class UebaAnomalySettings : PrivXObject, IReplaceable
{
    /// <summary>What to do with an anomalous connection. Known values: BLOCK, AUDIT.</summary>
    public string? Action { get; set; }

    /// <summary>From 0.0 (loose) to 1.0 (strict).</summary>
    public double? Threshold { get; set; }
}
