using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Recent connection shown in the UI.</summary>
public sealed class UserConnectionHistory : PrivXObject
{
    /// <summary>ID of the entry.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>When.</summary>
    [ReadOnlyMember]
    public string? Time { get; set; }

    /// <summary>Kind of connection.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>Target.</summary>
    [ReadOnlyMember]
    public string? Target { get; set; }

    /// <summary>ID of the target.</summary>
    [JsonPropertyName("targetId")]
    [ReadOnlyMember]
    public string? TargetId { get; set; }

    /// <summary>Account on the target.</summary>
    [ReadOnlyMember]
    public string? Account { get; set; }

    /// <summary>Display name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Application.</summary>
    [ReadOnlyMember]
    public string? Application { get; set; }
}
