using PrivX.Client.Json;

namespace PrivX.TrailIndex;

/// <summary>Indexing state of a connection.</summary>
public sealed class TrailIndexStatus : PrivXObject
{
    /// <summary>Connection id.</summary>
    [ReadOnlyMember]
    public string? ConnectionId { get; set; }

    /// <summary>Indexing state. Known values: NOT_INDEXED, SCHEDULED, INDEXING, INDEXED, ERROR.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }
}
