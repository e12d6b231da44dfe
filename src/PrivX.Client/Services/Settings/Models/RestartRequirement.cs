using System.Collections.Generic;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Settings;

/// <summary>Answer of the restart check.</summary>
public sealed class RestartRequirement : PrivXObject
{
    /// <summary>Scope of the settings. Not sent by the server; whoever asks knows it.</summary>
    [JsonIgnore]
    public string? Scope { get; set; }

    /// <summary>Something among the settings needs a restart.</summary>
    [ReadOnlyMember]
    public bool? Restart { get; set; }

    /// <summary>Section, then setting name: true where a restart is needed.</summary>
    [ReadOnlyMember]
    public Dictionary<string, Dictionary<string, bool>>? Settings { get; set; }
}
