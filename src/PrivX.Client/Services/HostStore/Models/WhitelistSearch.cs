namespace PrivX.HostStore;

/// <summary>Criteria of a search for whitelists.</summary>
public sealed class WhitelistSearch : PrivXObject
{
    /// <summary>Words to search for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }
}
