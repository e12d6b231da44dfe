namespace PrivX.HostStore;

/// <summary>WhitelistSearch</summary>
public sealed class WhitelistSearch : PrivXObject
{
    /// <summary>Words to search for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }
}
