using System;
using System.Collections.Generic;
using PrivX.Client.Json;

namespace PrivX.Monitor;

/// <summary>One audit event.</summary>
public sealed class AuditEvent : PrivXObject
{
    /// <summary>Id of the service process that wrote the event.</summary>
    [ReadOnlyMember]
    public string? ServiceId { get; set; }

    /// <summary>Service that wrote the event.</summary>
    [ReadOnlyMember]
    public string? ServiceName { get; set; }

    /// <summary>Event code, as text.</summary>
    [ReadOnlyMember]
    public string? EventId { get; set; }

    /// <summary>Event name.</summary>
    [ReadOnlyMember]
    public string? EventName { get; set; }

    /// <summary>When it was stored.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Details; the keys depend on the event. Common keys: userID, username, sessionID, remoteAddress, domain, timestamp, severity, version, instanceName. The value of modifications is itself JSON text.</summary>
    [ReadOnlyMember]
    public Dictionary<string, string>? Message { get; set; }
}
