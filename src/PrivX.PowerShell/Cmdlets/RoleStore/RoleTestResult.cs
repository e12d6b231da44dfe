namespace PrivX.RoleStore;

/// <summary>Which users the rules of a role match, as Test-PrivXRole writes it.</summary>
public sealed class RoleTestResult
{
    /// <summary>Name of the role.</summary>
    public string? Role { get; init; }

    /// <summary>How many users match.</summary>
    public long UserCount { get; init; }

    /// <summary>The users; none where so many match that the server only counts them.</summary>
    public ItemList<User> Users { get; init; } = [];
}
