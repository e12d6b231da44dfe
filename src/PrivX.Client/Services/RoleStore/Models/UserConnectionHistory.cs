using System.Text.Json.Serialization;

namespace PrivX.RoleStore;

/// <summary>Recent connection shown in the UI.</summary>
public sealed class UserConnectionHistory : PrivXObject
{
    /// <summary>ID of the entry.</summary>
    public string? Id { get; set; }

    /// <summary>When.</summary>
    public string? Time { get; set; }

    /// <summary>Kind of connection.</summary>
    public string? Type { get; set; }

    /// <summary>Target.</summary>
    public string? Target { get; set; }

    /// <summary>ID of the target.</summary>
    [JsonPropertyName("targetId")]
    public string? TargetId { get; set; }

    /// <summary>Account on the target.</summary>
    public string? Account { get; set; }

    /// <summary>Display name.</summary>
    public string? Name { get; set; }

    /// <summary>Application.</summary>
    public string? Application { get; set; }
}
