namespace PrivX.LocalUserStore;

/// <summary>ApiClientSearch</summary>
public sealed class ApiClientSearch : PrivXObject
{
    /// <summary>Words to search for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }
}
