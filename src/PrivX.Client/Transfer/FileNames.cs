using System;
using System.Globalization;
using System.Text;

namespace PrivX.Client.Transfer;

/// <summary>Makes a bare, harmless file name of what a server suggests.</summary>
internal static class FileNames
{
    // In bytes, as file systems count them, with room for an ending.
    private const int Longest = 200;
    private const string Forbidden = "<>:\"|?*";

    private static readonly string[] Reserved =
    [
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "CONIN$", "CONOUT$",
        "COM\u00B9", "COM\u00B2", "COM\u00B3", "LPT\u00B9", "LPT\u00B2", "LPT\u00B3",
    ];

    /// <summary>The name without any folder, fit for every file system; null when nothing is left.</summary>
    public static string? FromServer(string? suggestion)
    {
        if (suggestion is null)
        {
            return null;
        }

        suggestion = suggestion.Substring(suggestion.LastIndexOfAny(['/', '\\']) + 1);
        var name = new StringBuilder(suggestion.Length);
        int bytes = 0;
        for (int i = 0; i < suggestion.Length; i++)
        {
            int width = char.IsSurrogatePair(suggestion, i) ? 2 : 1;
            if (!IsHarmless(suggestion, i))
            {
                continue;
            }

            bytes += width == 2 ? 4 : suggestion[i] switch
            {
                < '\u0080' => 1,
                < '\u0800' => 2,
                _ => 3,
            };
            if (bytes > Longest)
            {
                break;
            }

            // The second half of a pair is then left out as any half is.
            name.Append(suggestion, i, width);
        }

        string result = name.ToString().Trim().TrimEnd('.', ' ');
        string stem = result.Split('.')[0].TrimEnd();
        bool isReserved = Array.Exists(Reserved, word => word.Equals(stem, StringComparison.OrdinalIgnoreCase));
        if (result.Length == 0 || isReserved)
        {
            return null;
        }

        // A hidden file, saved in a home folder, may be one that a shell runs at its start.
        return result[0] == '.' ? "_" + result.Substring(1) : result;
    }

    // Among what is left out are marks that turn the direction of writing, which make an ending look like another.
    private static bool IsHarmless(string text, int index) =>
        Forbidden.IndexOf(text[index]) < 0
        && CharUnicodeInfo.GetUnicodeCategory(text, index) is not
            (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
