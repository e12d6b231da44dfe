namespace PrivX.Authorizer;

/// <summary>What to search access groups for.</summary>
public sealed class AccessGroupSearch : PrivXObject
{
    /// <summary>Space or comma separated words to look for.</summary>
    public string? Keywords { get; set; }
}
