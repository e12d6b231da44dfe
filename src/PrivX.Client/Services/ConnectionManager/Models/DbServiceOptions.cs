using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>What a database connection may do.</summary>
public sealed class DbServiceOptions : PrivXObject
{
    /// <summary>Most bytes a connection may send; 0 for no limit.</summary>
    [ReadOnlyMember]
    public long? MaxBytesUpload { get; set; }

    /// <summary>Most bytes a connection may receive; 0 for no limit.</summary>
    [ReadOnlyMember]
    public long? MaxBytesDownload { get; set; }
}
