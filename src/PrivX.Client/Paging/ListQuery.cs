namespace PrivX;

/// <summary>What any list can be asked for; nothing set means everything, in the order of the server's unique key.</summary>
public class ListQuery
{
    /// <summary>Rows to leave out at the start.</summary>
    public long Skip { get; set; }

    /// <summary>Most rows to give; null for all.</summary>
    public long? First { get; set; }

    /// <summary>Property to sort by, by its name in the API; null for the list's unique key.</summary>
    public string? SortKey { get; set; }

    /// <summary>Sort from high to low.</summary>
    public bool Descending { get; set; }

    /// <summary>Rows a request; null for the documented maximum.</summary>
    public int? PageSize { get; set; }
}
