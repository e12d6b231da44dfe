namespace PrivX.LocalUserStore;

/// <summary>ApiClientSearch</summary>
public sealed class ApiClientSearch : PrivXObject
{
    /// <summary>Words to search for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }

    /// <summary>Index of the first item to return.</summary>
    public int? Offset { get; set; }

    /// <summary>Largest number of items to return.</summary>
    public int? Limit { get; set; }

    /// <summary>Property to sort by. Known values: name, created, updated.</summary>
    public string? Sortkey { get; set; }

    /// <summary>Sort direction. Known values: ASC, DESC.</summary>
    public string? Sortdir { get; set; }
}
