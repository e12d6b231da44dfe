using System.Text.Json.Serialization;
using PrivX.Client.Exports;

namespace PrivX.Monitor;

public sealed partial class AuditEvent
{
    /// <summary>What the event says was changed, property by property; read from the detail <c>modifications</c>, which is JSON as text.</summary>
    [JsonIgnore]
    public ItemList<AuditModification> Modifications => AuditEventText.ModificationsOf(this);

    /// <summary>The event as one line of JSON: times in UTC, and modifications as JSON and not as text.</summary>
    public string ToJson() => AuditEventText.ToJson(this, null, new ExportMask(null));
}
