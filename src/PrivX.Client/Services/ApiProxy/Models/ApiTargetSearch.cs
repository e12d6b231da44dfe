namespace PrivX.ApiProxy;

/// <summary>Criteria of a search for API targets.</summary>
public sealed class ApiTargetSearch : PrivXObject
{
    /// <summary>Words to search for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }

    /// <summary>Name of the target.</summary>
    public string? Name { get; set; }

    /// <summary>Access group of the target.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Tags.</summary>
    public ItemList<string>? Tags { get; set; }
}
