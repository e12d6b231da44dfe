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

    /// <summary>HTTP request id.</summary>
    [ReadOnlyMember]
    public string? HttpRequestId { get; set; }

    /// <summary>Response of an API-proxy recording.</summary>
    [ReadOnlyMember]
    public string? HttpResponse { get; set; }

    /// <summary>When the response came.</summary>
    [ReadOnlyMember]
    public string? HttpResponseTimestamp { get; set; }

    /// <summary>HTTP transport.</summary>
    [ReadOnlyMember]
    public string? HttpTransport { get; set; }

    /// <summary>Subsystem name.</summary>
    [ReadOnlyMember]
    public string? SubsystemName { get; set; }

    /// <summary>Originator address.</summary>
    [ReadOnlyMember]
    public string? OriginatorAddress { get; set; }

    /// <summary>Originator port.</summary>
    [ReadOnlyMember]
    public int? OriginatorPort { get; set; }

    /// <summary>Listener address.</summary>
    [ReadOnlyMember]
    public string? ListenerAddress { get; set; }

    /// <summary>Listener port.</summary>
    [ReadOnlyMember]
    public int? ListenerPort { get; set; }

    /// <summary>Destination address.</summary>
    [ReadOnlyMember]
    public string? DstAddress { get; set; }

    /// <summary>Destination port.</summary>
    [ReadOnlyMember]
    public int? DstPort { get; set; }
}
