using System;
using System.Text;

namespace PrivX.Client.Transfer;

/// <summary>Makes a bare, harmless file name of what a server suggests.</summary>
internal static class FileNames
{
    private const int Longest = 200;
    private const string Forbidden = "<>:\"|?*";

    private static readonly string[] Reserved =
    [
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ];

    /// <summary>The name without any folder, fit for every file system; null when nothing is left.</summary>
    public static string? FromServer(string? suggestion)
    {
        if (suggestion is null)
        {
            return null;
        }

        suggestion = suggestion.Trim().Trim('"');
        suggestion = suggestion.Substring(suggestion.LastIndexOfAny(['/', '\\']) + 1);
        var name = new StringBuilder(suggestion.Length);
        foreach (char c in suggestion)
        {
            if (!char.IsControl(c) && Forbidden.IndexOf(c) < 0 && name.Length < Longest)
            {
                name.Append(c);
            }
        }

        string result = name.ToString().Trim().TrimEnd('.', ' ');
        string stem = result.Split('.')[0].TrimEnd();
        bool isReserved = Array.Exists(Reserved, word => word.Equals(stem, StringComparison.OrdinalIgnoreCase));
        return result.Length == 0 || isReserved ? null : result;
    }
}
