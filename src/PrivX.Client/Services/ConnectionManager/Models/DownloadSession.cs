using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Answer of the first download step.</summary>
public sealed class DownloadSession : PrivXObject
{
    /// <summary>Handle that opens one download.</summary>
    [ReadOnlyMember]
    public SecretText? SessionId { get; set; }
}
