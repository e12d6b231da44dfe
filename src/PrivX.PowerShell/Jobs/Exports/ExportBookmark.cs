using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>
/// How far an export has come: until when, which records of the time shortly before are written, and the file that is to get its name. What it says is
/// done; a file that it does not know is not, and is made again.
/// </summary>
internal sealed class ExportBookmark
{
    private const int Version = 1;
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private readonly Dictionary<string, (DateTimeOffset Time, int Count)> _seen;

    private ExportBookmark(string id, DateTimeOffset start, DateTimeOffset until, int number, string? pending, Dictionary<string, (DateTimeOffset Time, int Count)> seen)
    {
        Id = id;
        Start = start;
        Until = until;
        Number = number;
        Pending = pending;
        _seen = seen;
    }

    /// <summary>Tells its files from those of other bookmarks in the same folder.</summary>
    public string Id { get; }

    /// <summary>Nothing before is exported.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>All until then is exported, but for what comes late.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>How many files there are.</summary>
    public int Number { get; set; }

    /// <summary>Full path of the file whose part is whole and may not have its name yet.</summary>
    public string? Pending { get; set; }

    /// <summary>A new one.</summary>
    public static ExportBookmark Begin(DateTimeOffset start) =>
        new(Guid.NewGuid().ToString("N").Substring(0, 8), start.ToUniversalTime(), start.ToUniversalTime(), 0, null, new(StringComparer.Ordinal));

    /// <exception cref="PrivXUsageException">The text is none of this export. Code <c>InvalidBookmark</c>.</exception>
    public static ExportBookmark Parse(string text, ExportOptions options)
    {
        try
        {
            JsonObject json = (JsonObject)JsonNode.Parse(text)!;
            if ((int)json["version"]! != Version)
            {
                throw Invalid(options, $"was made by another version of the module ({json["version"]})");
            }

            if ((string?)json["kind"] != options.Kind || !string.Equals((string?)json["server"], options.Server, StringComparison.OrdinalIgnoreCase))
            {
                throw Invalid(options, $"is of {json["kind"]} of {json["server"]}, and this is {options.Kind} of {options.Server}");
            }

            var seen = new Dictionary<string, (DateTimeOffset, int)>(StringComparer.Ordinal);
            foreach (JsonArray entry in ((JsonArray)json["seen"]!).Cast<JsonArray>())
            {
                seen[(string)entry[0]!] = (Time(entry[1]), (int)entry[2]!);
            }

            return new ExportBookmark((string)json["id"]!, Time(json["start"]), Time(json["until"]), (int)json["number"]!, (string?)json["pending"], seen);
        }
        catch (Exception failure) when (failure is System.Text.Json.JsonException or InvalidOperationException or FormatException or InvalidCastException or NullReferenceException or ArgumentException or OverflowException)
        {
            throw Invalid(options, "cannot be read");
        }
    }

    public byte[] ToBytes(ExportOptions options)
    {
        var json = new JsonObject
        {
            ["version"] = Version,
            ["kind"] = options.Kind,
            ["server"] = options.Server,
            ["id"] = Id,
            ["start"] = Text(Start),
            ["until"] = Text(Until),
            ["number"] = Number,
            ["pending"] = Pending,
            ["seen"] = new JsonArray(_seen.Select(entry => (JsonNode)new JsonArray(entry.Key, Text(entry.Value.Time), entry.Value.Count)).ToArray()),
        };
        return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>How many of a record are written.</summary>
    public int CountOf(string key) => _seen.TryGetValue(key, out (DateTimeOffset Time, int Count) known) ? known.Count : 0;

    public void Add(ExportRecord record) => _seen[record.Key] = (record.Time.ToUniversalTime(), CountOf(record.Key) + 1);

    /// <summary>Forgets records that no later run will see.</summary>
    public void ForgetBefore(DateTimeOffset time)
    {
        foreach (string key in _seen.Where(entry => entry.Value.Time < time).Select(entry => entry.Key).ToArray())
        {
            _seen.Remove(key);
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(JsonNode? node) =>
        DateTimeOffset.ParseExact((string)node!, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static PrivXUsageException Invalid(ExportOptions options, string what) =>
        new(ErrorCodes.InvalidBookmark, $"The bookmark '{options.Bookmark}' {what}. Nothing was exported.") { Remedy = "Name another -Bookmark, with -StartAt to say where it begins." };
}
