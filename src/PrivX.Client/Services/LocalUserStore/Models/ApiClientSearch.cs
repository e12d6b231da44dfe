namespace PrivX.LocalUserStore;

/// <summary>Criteria of a search for API clients.</summary>
public sealed class ApiClientSearch : PrivXObject
{
    /// <summary>Words to search for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }
}
