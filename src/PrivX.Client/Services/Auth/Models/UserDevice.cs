using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Auth;

/// <summary>Mobile device paired for MFA.</summary>
public sealed class UserDevice : PrivXObject
{
    /// <summary>ID of the device. Not a UUID.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the user who paired it, or current for the caller's own. Not sent by the server; whoever lists the devices knows it.</summary>
    [JsonIgnore]
    public string? UserId { get; set; }

    /// <summary>Operating system.</summary>
    [ReadOnlyMember]
    public string? Os { get; set; }

    /// <summary>Name of the device.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>When it was paired.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Activated { get; set; }

    /// <summary>When the entry last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>When it was last used. Camel case on the wire.</summary>
    [JsonPropertyName("lastUsed")]
    [ReadOnlyMember]
    public DateTimeOffset? LastUsed { get; set; }
}
