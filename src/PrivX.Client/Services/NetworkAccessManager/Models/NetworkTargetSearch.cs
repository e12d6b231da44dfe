namespace PrivX.NetworkAccessManager;

/// <summary>Criteria of a search for network targets.</summary>
public sealed class NetworkTargetSearch : PrivXObject
{
    /// <summary>Words to search for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }

    /// <summary>Tags.</summary>
    public ItemList<string>? Tags { get; set; }

    /// <summary>Same as the filter query parameter.</summary>
    public string? Filter { get; set; }
}
