using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Common;

/// <summary>Health answer that every PrivX service gives without authentication.</summary>
public sealed class ServiceStatus : PrivXObject
{
    /// <summary>Name of the service, as in its path: <c>host-store</c>.</summary>
    [JsonIgnore]
    public string? Service { get; set; }

    /// <summary>Product variant the service was built for.</summary>
    [ReadOnlyMember]
    public string? Variant { get; set; }

    /// <summary>Service version with build hash.</summary>
    [ReadOnlyMember]
    public string? Version { get; set; }

    /// <summary>API version the service speaks.</summary>
    [ReadOnlyMember]
    public string? ApiVersion { get; set; }

    /// <summary>State of the service. Known values: RUNNING.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>Explanation when the service is not healthy.</summary>
    [ReadOnlyMember]
    public string? StatusMessage { get; set; }

    /// <summary>Problems the service reports about itself.</summary>
    [ReadOnlyMember]
    public ItemList<ServiceIssue> Issues { get; set => field = value ?? []; } = [];

    /// <summary>Free key/value facts such as build date or session count.</summary>
    [ReadOnlyMember]
    public ItemList<StatusDetail> StatusDetails { get; set => field = value ?? []; } = [];

    /// <summary>Id of the running service process.</summary>
    [ReadOnlyMember]
    public string? AppId { get; set; }

    /// <summary>Server mode of the instance (note the hyphen in the name).</summary>
    [JsonPropertyName("server-mode")]
    [ReadOnlyMember]
    public string? ServerMode { get; set; }

    /// <summary>When the process started; up to nine fractional digits.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Zero-downtime-upgrade state: phase, ready and a details object.</summary>
    [ReadOnlyMember]
    public JsonElement? Zdu { get; set; }
}
