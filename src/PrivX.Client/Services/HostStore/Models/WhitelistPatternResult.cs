using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Verdict on one pattern.</summary>
public sealed class WhitelistPatternResult : PrivXObject
{
    /// <summary>The pattern.</summary>
    [ReadOnlyMember]
    public string? WhitelistPattern { get; set; }

    /// <summary>Findings about the pattern.</summary>
    [ReadOnlyMember]
    public ItemList<string> Status { get; set => field = value ?? []; } = [];
}
