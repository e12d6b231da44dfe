using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Engine;

/// <summary>Times as the server writes them.</summary>
internal static class Timestamp
{
    /// <summary>What Go writes for a time that is not set.</summary>
    public const string Never = "0001-01-01T00:00:00Z";

    /// <summary>Reads a time of a document; null where there is none or it is not set.</summary>
    public static DateTimeOffset? Read(JsonNode? time) =>
        time is not null
        && DateTimeOffset.TryParse(Cut(time.ToString()), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
        && value.Year > 1
            ? value
            : null;

    /// <summary>Is the time within a period whose ends are included and may be left out?</summary>
    public static bool IsWithin(JsonNode? time, JsonNode? start, JsonNode? end) =>
        Read(time) is { } at && !(at < Read(start)) && !(at > Read(end));

    /// <summary>Whole seconds.</summary>
    public static string Short(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Nine fractional digits, as Go writes them; .NET knows seven.</summary>
    public static string Precise(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "00Z";

    /// <summary>Nine fractional digits come back as they were written; .NET reads seven.</summary>
    private static string Cut(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var end = dot + 1;
        while (dot > 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - dot > 8 && dot > 0 ? string.Concat(text.AsSpan(0, dot + 8), text.AsSpan(end)) : text;
    }
}
