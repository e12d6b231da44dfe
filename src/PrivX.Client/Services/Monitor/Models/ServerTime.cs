using System;
using PrivX.Client.Json;

namespace PrivX.Monitor;

/// <summary>Server clock.</summary>
public sealed class ServerTime : PrivXObject
{
    /// <summary>Current time in UTC.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? TimeUtc { get; set; }
}
