using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Bookmark in the UI.</summary>
public sealed class Bookmark : PrivXObject
{
    /// <summary>ID of the bookmark.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Address in the UI.</summary>
    [ReadOnlyMember]
    public string? Url { get; set; }

    /// <summary>Title.</summary>
    [ReadOnlyMember]
    public string? Title { get; set; }

    /// <summary>Icon name.</summary>
    [ReadOnlyMember]
    public string? Icon { get; set; }
}
