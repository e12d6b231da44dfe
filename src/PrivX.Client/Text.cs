using System;
using System.Globalization;
using System.Text;

namespace PrivX.Client;

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

    /// <summary>A value as it is, for one line: characters that are unseen or move a terminal's cursor are told by their numbers.</summary>
    public static string Visible(string value) => Visible(value, false);

    /// <summary>As <see cref="Visible(string)"/>, with lines and tabs as they are: for views, which show a script or a message of several lines.</summary>
    public static string VisibleLines(string value) => Visible(value, true);

    private static string Visible(string value, bool keepsLines)
    {
        StringBuilder? text = null;
        for (int i = 0; i < value.Length; i++)
        {
            // Two for a character beyond the first plane.
            int length = i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) ? 2 : 1;
            if (!IsUnseen(value, i) || (keepsLines && IsLine(value, i)))
            {
                text?.Append(value, i, length);
            }
            else
            {
                // Most texts have none of these, and stay the string they are.
                text ??= new StringBuilder(value, 0, i, value.Length + 8);
                for (int at = i; at < i + length; at++)
                {
                    text.Append("\\u").Append(((int)value[at]).ToString("X4", CultureInfo.InvariantCulture));
                }
            }

            i += length - 1;
        }

        return text?.ToString() ?? value;
    }

    /// <summary>
    /// True for what a terminal does not show as a character but does, or does not show at all: control characters, marks that turn a text around,
    /// characters without width, and halves of characters.
    /// </summary>
    /// <param name="text">A text.</param>
    /// <param name="index">Where the character begins.</param>
    public static bool IsUnseen(string text, int index) =>
        text[index] is < ' ' or > '~'
        && CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static bool IsLine(string value, int i) => value[i] is '\n' or '\t' || (value[i] == '\r' && i + 1 < value.Length && value[i + 1] == '\n');

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
