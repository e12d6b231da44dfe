using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PrivX.Client.Exports;

namespace PrivX.Monitor;

/// <summary>Audit events as lines of text, for log systems: the same on every machine, whatever its culture.</summary>
internal static class AuditEventText
{
    private const string Modified = "modifications";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The event as one line of JSON.</summary>
    /// <param name="audited">The event.</param>
    /// <param name="name">Its name where it has none itself.</param>
    /// <param name="mask">Which details are not to be told.</param>
    public static string ToJson(AuditEvent audited, string? name, ExportMask mask)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("created", Time(audited.Created));
            writer.WriteString("event_id", audited.EventId);
            writer.WriteString("event_name", string.IsNullOrEmpty(audited.EventName) ? name : audited.EventName);
            writer.WriteString("service_name", audited.ServiceName);
            writer.WriteString("service_id", audited.ServiceId);
            writer.WriteStartObject("message");
            foreach (KeyValuePair<string, string> detail in audited.Message ?? [])
            {
                writer.WritePropertyName(detail.Key);
                WriteDetail(writer, detail, mask);
            }

            writer.WriteEndObject();
            foreach (KeyValuePair<string, JsonElement> other in audited.Unknown ?? [])
            {
                writer.WritePropertyName(other.Key);
                other.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The event as a line of CEF, the format of many log systems.</summary>
    /// <param name="audited">The event.</param>
    /// <param name="name">Its name where it has none itself.</param>
    /// <param name="mask">Which details are not to be told.</param>
    public static string ToCef(AuditEvent audited, string? name, ExportMask mask)
    {
        Dictionary<string, string> details = audited.Message ?? [];
        return Cef.Line(
            Detail(details, "version"),
            audited.EventId ?? "0",
            (string.IsNullOrEmpty(audited.EventName) ? name : audited.EventName) ?? "Event " + audited.EventId,
            Severity(details),
            audited.Created,
            audited.ServiceName,
            details.SelectMany(detail => Parts(audited, detail, mask)));
    }

    /// <summary>A hash of all that an event says: events have no id.</summary>
    public static string HashOf(AuditEvent audited)
    {
        var text = new StringBuilder();
        foreach (string? part in new[] { Time(audited.Created), audited.EventId, audited.EventName, audited.ServiceName, audited.ServiceId }
            .Concat((audited.Message ?? []).OrderBy(detail => detail.Key, StringComparer.Ordinal).SelectMany(detail => new[] { detail.Key, detail.Value }))
            .Concat((audited.Unknown ?? []).OrderBy(member => member.Key, StringComparer.Ordinal).SelectMany(member => new[] { member.Key, member.Value.GetRawText() })))
        {
            // Lengths first, so that no two events read alike.
            text.Append(part?.Length ?? -1).Append(':').Append(part);
        }

        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 18);
    }

    /// <summary>What an event says was changed; empty where it tells nothing that can be read.</summary>
    public static ItemList<AuditModification> ModificationsOf(AuditEvent audited)
    {
        string told = Detail(audited.Message ?? [], Modified);
        if (string.IsNullOrWhiteSpace(told))
        {
            return [];
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(told, Client.Json.PrivXJson.DocumentOptions);
            List<AuditModification> found = [];
            Collect(json.RootElement, string.Empty, found);
            return found.ToArray();
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // Modifications one by one, before and after.
    private static IEnumerable<KeyValuePair<string, string?>> Parts(AuditEvent audited, KeyValuePair<string, string> detail, ExportMask mask) =>
        IsModified(detail.Key) && !mask.Hides(detail.Key) && ModificationsOf(audited) is { Count: > 0 } changes
            ? changes.SelectMany(change => new KeyValuePair<string, string?>[] { new($"{Modified}.{change.Property}.old", change.Before), new($"{Modified}.{change.Property}.new", change.After) })
            : [new(detail.Key, mask.Shown(detail.Key, detail.Value))];

    private static bool IsModified(string name) => string.Equals(name, Modified, StringComparison.OrdinalIgnoreCase);

    private static string Detail(Dictionary<string, string> details, string name) =>
        details.FirstOrDefault(detail => string.Equals(detail.Key, name, StringComparison.OrdinalIgnoreCase)).Value ?? string.Empty;

    private static void WriteDetail(Utf8JsonWriter writer, KeyValuePair<string, string> detail, ExportMask mask)
    {
        if (mask.Hides(detail.Key))
        {
            writer.WriteStringValue(mask.Shown(detail.Key, detail.Value));
            return;
        }

        if (IsModified(detail.Key) && detail.Value is { Length: > 0 } text)
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(text, Client.Json.PrivXJson.DocumentOptions);
                json.RootElement.WriteTo(writer);
                return;
            }
            catch (JsonException)
            {
                // No JSON after all: it stays the text that it is.
            }
        }

        writer.WriteStringValue(detail.Value);
    }

    private static void Collect(JsonElement element, string path, List<AuditModification> found)
    {
        if (element.ValueKind == JsonValueKind.Object && (Member(element, "old") ?? Member(element, "new")) is not null)
        {
            found.Add(new AuditModification { Property = path, Before = TextOf(Member(element, "old")), After = TextOf(Member(element, "new")) });
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                Collect(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", found);
            }
        }
        else
        {
            found.Add(new AuditModification { Property = path, After = TextOf(element) });
        }
    }

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? TextOf(JsonElement? element) => element is not { } value || value.ValueKind == JsonValueKind.Null ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    // What the event calls severity, on the scale of CEF from 0 to 10.
    private static int Severity(Dictionary<string, string> details) =>
        Detail(details, "severity").ToUpperInvariant() switch
        {
            "EMERGENCY" or "ALERT" or "CRITICAL" => 10,
            "ERROR" => 8,
            "WARNING" => 6,
            "NOTICE" => 4,
            "DEBUG" => 1,
            var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int told) && told <= 10 => told,
            _ => 3,
        };
}
