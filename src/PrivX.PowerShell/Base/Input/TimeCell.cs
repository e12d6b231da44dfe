using System;
using System.Globalization;
using System.Linq;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// A time as Export-Csv writes it: in the form of the machine, which cannot be read for certain on another. It can be compared with a time that is known.
/// </summary>
internal static class TimeCell
{
    /// <summary>True where a cell is how some culture writes a time, and the culture in use does not read another one there.</summary>
    public static bool Tells(string cell, DateTimeOffset time)
    {
        string text = cell.Trim();
        return Same(text, time, CultureInfo.CurrentCulture) || Same(text, time, CultureInfo.InvariantCulture)
            || ((!DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset read) || IsWithinSecond(read, time))
                && CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(culture => Same(text, time, culture)));
    }

    /// <summary>True where a cell looks like a time in the form of the machine.</summary>
    public static bool LooksLikeOne(string cell) => cell.Any(char.IsDigit) && cell.Length >= 8
        && DateTimeOffset.TryParse(cell, CultureInfo.CurrentCulture, DateTimeStyles.AssumeLocal, out _);

    private static bool Same(string text, DateTimeOffset time, CultureInfo culture) => text == time.ToString(culture);

    // The form has whole seconds.
    private static bool IsWithinSecond(DateTimeOffset read, DateTimeOffset time) => (read - time).Duration() < TimeSpan.FromSeconds(1);
}
