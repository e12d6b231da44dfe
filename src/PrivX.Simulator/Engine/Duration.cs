using System;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace PrivX.Simulator.Engine;

/// <summary>Durations as the server writes them: ISO 8601 from version 35 on, as Go does (<c>720h0m0s</c>) before.</summary>
internal static partial class Duration
{
    private const int FirstWithIso = 35;

    public static string Write(SimulatorEngine engine, TimeSpan duration) => engine.Options.ServerVersion >= FirstWithIso
        ? XmlConvert.ToString(duration)
        : string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours}h{duration.Minutes}m{duration.Seconds}s");

    /// <summary>Reads what the played version understands: before 35 that is the Go form only. Null for anything else.</summary>
    public static TimeSpan? Read(SimulatorEngine engine, string text) =>
        text.StartsWith('P') && engine.Options.ServerVersion < FirstWithIso ? null : Read(text);

    /// <summary>Reads either form; null for anything else.</summary>
    public static TimeSpan? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.StartsWith('P'))
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

        var match = GoDuration().Match(text);
        return match.Success ? new TimeSpan(Part(1), Part(2), Part(3)) : null;

        int Part(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GoDuration();
}
