using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Monitor;

/// <summary>Server clock.</summary>
public sealed class ServerTime : PrivXObject
{
    /// <summary>Current time in UTC.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? TimeUtc { get; set; }

    /// <summary>How far the server's clock is ahead of this machine's; negative when it is behind. Not sent by the server; whoever asks knows it.</summary>
    [JsonIgnore]
    public TimeSpan? Difference { get; set; }
}
