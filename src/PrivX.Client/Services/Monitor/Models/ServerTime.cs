using System;
using System.Text.Json.Serialization;

namespace PrivX.Monitor;

public sealed partial class ServerTime
{
    /// <summary>How far the server's clock is ahead of this machine's; negative when it is behind. Not sent by the server; whoever asks knows it.</summary>
    [JsonIgnore]
    public TimeSpan? Difference { get; set; }
}
