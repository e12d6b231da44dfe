namespace PrivX.RoleStore;

/// <summary>Bookmark in the UI.</summary>
public sealed class Bookmark : PrivXObject
{
    /// <summary>ID of the bookmark.</summary>
    public string? Id { get; set; }

    /// <summary>Address in the UI.</summary>
    public string? Url { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Icon name.</summary>
    public string? Icon { get; set; }
}
