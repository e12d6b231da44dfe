using PrivX.Client.Json;

namespace PrivX.TrailIndex;

/// <summary>Channel details of a match.</summary>
public sealed class TrailSliceExtra : PrivXObject
{
    /// <summary>Command of an exec channel.</summary>
    [ReadOnlyMember]
    public string? Command { get; set; }

    /// <summary>A terminal was allocated.</summary>
    [ReadOnlyMember]
    public bool? Pty { get; set; }

    /// <summary>Request of an API-proxy recording.</summary>
    [ReadOnlyMember]
    public string? HttpRequest { get; set; }

    /// <summary>http_request_id</summary>
    [ReadOnlyMember]
    public string? HttpRequestId { get; set; }

    /// <summary>Response of an API-proxy recording.</summary>
    [ReadOnlyMember]
    public string? HttpResponse { get; set; }

    /// <summary>When the response came.</summary>
    [ReadOnlyMember]
    public string? HttpResponseTimestamp { get; set; }

    /// <summary>http_transport</summary>
    [ReadOnlyMember]
    public string? HttpTransport { get; set; }

    /// <summary>subsystem_name</summary>
    [ReadOnlyMember]
    public string? SubsystemName { get; set; }

    /// <summary>originator_address</summary>
    [ReadOnlyMember]
    public string? OriginatorAddress { get; set; }

    /// <summary>originator_port</summary>
    [ReadOnlyMember]
    public int? OriginatorPort { get; set; }

    /// <summary>listener_address</summary>
    [ReadOnlyMember]
    public string? ListenerAddress { get; set; }

    /// <summary>listener_port</summary>
    [ReadOnlyMember]
    public int? ListenerPort { get; set; }

    /// <summary>dst_address</summary>
    [ReadOnlyMember]
    public string? DstAddress { get; set; }

    /// <summary>dst_port</summary>
    [ReadOnlyMember]
    public int? DstPort { get; set; }
}
