using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>One recorded channel.</summary>
public sealed class TrailChannel : PrivXObject
{
    /// <summary>Channel id; goes into download paths.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Kind of channel. Known values: shell, exec.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>Bytes from client to server.</summary>
    [ReadOnlyMember]
    public long? BytesClientToServer { get; set; }

    /// <summary>Bytes from server to client.</summary>
    [ReadOnlyMember]
    public long? BytesServerToClient { get; set; }

    /// <summary>Recorded protocol stream.</summary>
    [ReadOnlyMember]
    public TrailFile? ProtocolFile { get; set; }

    /// <summary>Files moved through the channel.</summary>
    [ReadOnlyMember]
    public ItemList<TrailFile> TransferredFiles { get; set => field = value ?? []; } = [];
}
