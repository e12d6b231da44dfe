using System;
using System.Linq;
using PrivX.PowerShell.Jobs.Rotation;
using PrivX.Monitor;

namespace PrivX.Rotation;

/// <summary>One audit event of an API client, as Get-PrivXApiClientUse writes it.</summary>
public sealed class ApiClientUse : PrivXObject
{
    /// <summary>Name of the client; its id where the name is not known.</summary>
    public required string ApiClient { get; init; }

    /// <summary>Id of the client.</summary>
    public required string ApiClientId { get; init; }

    /// <summary>From which address; null where the event does not tell.</summary>
    public string? Address { get; init; }

    /// <summary>When, by the server's clock.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>What: name of the event, such as Access-token-granted; its code on servers that give codes alone.</summary>
    public string? Event { get; init; }

    /// <summary>Code of the event.</summary>
    public string? EventCode { get; init; }

    /// <summary>Service that wrote the event.</summary>
    public string? Service { get; init; }

    /// <summary>What the client called itself, where the event tells.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Name of what was changed or read, where the event tells.</summary>
    public string? ObjectName { get; init; }

    /// <summary>Client, event and address in one line.</summary>
    public override string ToString() => $"{ApiClient}: {Event} from {Address}";

    internal static ApiClientUse Of(AuditEvent audited, string id, string name) => new()
    {
        ApiClient = name,
        ApiClientId = id,
        Address = ClientUses.AddressOf(audited),
        Created = audited.Created,
        Event = audited.EventName is { Length: > 0 } known ? known : audited.EventId,
        EventCode = audited.EventId,
        Service = audited.ServiceName,
        UserAgent = Detail(audited, "userAgent"),
        ObjectName = Detail(audited, "objectName"),
    };

    private static string? Detail(AuditEvent audited, string key) => audited.Message?.FirstOrDefault(detail => detail.Key == key).Value;
}
