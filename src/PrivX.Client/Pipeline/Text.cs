using System;
using System.Globalization;
using System.Text;

namespace PrivX.Client.Pipeline;

/// <summary>Small formats of messages.</summary>
internal static class Text
{
    private const int LongestWords = 500;

    /// <summary>"1.2 s".</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";

    /// <summary>"1,000".</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>
    /// Another's words as part of our sentence: one line, without control characters (they could move a terminal's cursor), not
    /// endless, without a period of their own. Null when nothing is left.
    /// </summary>
    public static string? Words(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = new StringBuilder(Math.Min(text.Length, LongestWords));
        bool gap = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                gap = words.Length > 0;
                continue;
            }

            if (words.Length >= LongestWords)
            {
                return TrimSurrogate(words).TrimEnd() + "…";
            }

            if (gap)
            {
                words.Append(' ');
                gap = false;
            }

            words.Append(c);
        }

        string result = words.ToString().TrimEnd('.', ' ');
        return result.Length == 0 ? null : result;
    }

    /// <summary>A value as it is, for one line: what would move a terminal's cursor or turn the text around is told by its number.</summary>
    public static string Visible(string value) => Visible(value, false);

    /// <summary>As <see cref="Visible(string)"/>, with lines and tabs as they are: for views, which show a script or a message of several lines.</summary>
    public static string VisibleLines(string value) => Visible(value, true);

    private static string Visible(string value, bool keepsLines)
    {
        StringBuilder? text = null;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (!Moves(c) || (keepsLines && (c is '\n' or '\t' || (c == '\r' && i + 1 < value.Length && value[i + 1] == '\n'))))
            {
                text?.Append(c);
                continue;
            }

            // Most texts have none of these, and stay the string they are.
            text ??= new StringBuilder(value, 0, i, value.Length + 8);
            text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return text?.ToString() ?? value;
    }

    private static bool Moves(char c) =>
        c is < ' ' or > '~'
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>A text with no more than so many characters, and a sign where it was cut; no character is cut in half.</summary>
    public static string Shorten(string text, int longest) =>
        text.Length <= longest ? text : text.Substring(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest) + "…";

    private static string TrimSurrogate(StringBuilder words)
    {
        if (char.IsHighSurrogate(words[words.Length - 1]))
        {
            words.Length--;
        }

        return words.ToString();
    }
}
