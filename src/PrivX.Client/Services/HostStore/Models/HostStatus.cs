using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>State note.</summary>
public sealed class HostStatus : PrivXObject
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
