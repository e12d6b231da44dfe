namespace PrivX.RoleStore;

/// <summary>Conditions of a user search. An empty object finds all users.</summary>
public sealed class UserSearch : PrivXObject
{
    /// <summary>Words to look for.</summary>
    public string? Keywords { get; set; }

    /// <summary>ID of the source to search.</summary>
    public string? Source { get; set; }

    /// <summary>Only these users.</summary>
    public ItemList<string>? UserId { get; set; }
}
