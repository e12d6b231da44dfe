using PrivX.Client.Json;

namespace PrivX.Common;

/// <summary>One key/value fact.</summary>
public sealed class StatusDetail : PrivXObject
{
    /// <summary>Key.</summary>
    [ReadOnlyMember]
    public string? K { get; set; }

    /// <summary>Value.</summary>
    [ReadOnlyMember]
    public string? V { get; set; }

    /// <summary>Key and value.</summary>
    public override string ToString() => $"{K}: {V}";
}
