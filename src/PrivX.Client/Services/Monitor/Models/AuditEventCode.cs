using PrivX.Client.Json;

namespace PrivX.Monitor;

/// <summary>Meaning of an audit-event code.</summary>
public sealed class AuditEventCode : PrivXObject
{
    /// <summary>Event code.</summary>
    [ReadOnlyMember]
    public int? EventId { get; set; }

    /// <summary>Name of the event.</summary>
    [ReadOnlyMember]
    public string? EventName { get; set; }

    /// <summary>What it means.</summary>
    [ReadOnlyMember]
    public string? EventDesc { get; set; }
}
