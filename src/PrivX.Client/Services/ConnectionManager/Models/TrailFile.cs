using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>File in a recording.</summary>
public sealed class TrailFile : PrivXObject
{
    /// <summary>File id; goes into download paths.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>File name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Start inside the recording.</summary>
    [ReadOnlyMember]
    public long? Offset { get; set; }

    /// <summary>1 from server to client, 2 from client to server. Known values: 1, 2.</summary>
    [ReadOnlyMember]
    public int? Direction { get; set; }

    /// <summary>Open time.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? OpenTime { get; set; }

    /// <summary>Close time.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? CloseTime { get; set; }

    /// <summary>Size in bytes.</summary>
    [ReadOnlyMember]
    public long? PayloadSize { get; set; }

    /// <summary>The file was closed.</summary>
    [ReadOnlyMember]
    public bool? Closed { get; set; }

    /// <summary>State of the stored file. Known values: OK, PERMISSION_DENIED, TIMEOUT, MISSING, LENGTH_MISMATCH, CHECKSUM_MISMATCH, DECRYPTION_ERROR, STORAGE_UNDEFINED, ID_UNDEFINED, UNCLEAN_CLOSE, GENERIC_ERROR, ONGOING.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }
}
