using System;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace PrivX.Client.Json;

/// <summary>Durations as servers write them: ISO 8601 (P30D) from version 35 on, as in Go (720h0m0s) up to 34.</summary>
internal static class DurationText
{
    private const int FirstWithIso = 35;
    private static readonly Regex GoPart = new("([0-9]+(?:[.][0-9]+)?)(ms|h|m|s)", RegexOptions.CultureInvariant);

    /// <summary>As a server of some version writes it. One that does not tell its version is taken for a new one.</summary>
    public static string Of(TimeSpan duration, string? serverVersion) =>
        int.TryParse(serverVersion?.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) && major < FirstWithIso
            ? ToGo(duration)
            : ToIso(duration);

    public static string ToIso(TimeSpan duration) => XmlConvert.ToString(duration);

    public static string ToGo(TimeSpan duration) =>
        string.Format(CultureInfo.InvariantCulture, "{0}h{1}m{2}s", (long)duration.TotalHours, duration.Minutes, duration.Seconds);

    /// <summary>A new value for a text that is there: the text itself where it says the same, else in its form.</summary>
    /// <param name="there">The text; null or empty where there is none.</param>
    /// <param name="wanted">The new value; null for none.</param>
    public static string? Like(string? there, TimeSpan? wanted)
    {
        if (wanted is not { } duration)
        {
            return null;
        }

        return ReadOrNull(there) == duration ? there : there is { Length: > 0 } && ReadGo(there.Trim()) is not null ? ToGo(duration) : ToIso(duration);
    }

    /// <summary>Reads what a server has sent; null where it says nothing that is a duration.</summary>
    public static TimeSpan? ReadOrNull(string? text)
    {
        try
        {
            return text is null ? null : Read(text);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Reads either form; null where the text is neither.</summary>
    /// <exception cref="OverflowException">It is longer than any time span.</exception>
    public static TimeSpan? Read(string text)
    {
        text = text.Trim();
        return text.StartsWith("P", StringComparison.OrdinalIgnoreCase) ? ReadIso(text.ToUpperInvariant()) : ReadGo(text);
    }

    private static TimeSpan? ReadIso(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static TimeSpan? ReadGo(string text)
    {
        TimeSpan sum = TimeSpan.Zero;
        int read = 0;
        foreach (Match part in GoPart.Matches(text))
        {
            if (part.Index != read)
            {
                return null;
            }

            double count = double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture);
            sum += part.Groups[2].Value switch
            {
                "h" => TimeSpan.FromHours(count),
                "m" => TimeSpan.FromMinutes(count),
                "s" => TimeSpan.FromSeconds(count),
                _ => TimeSpan.FromMilliseconds(count),
            };
            read += part.Length;
        }

        return read > 0 && read == text.Length ? sum : null;
    }
}
