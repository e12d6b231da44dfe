using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PrivX.Client.Json;

/// <summary>A list in one cell of a file: items with <c>;</c> between them. An item that would be read otherwise stands in double quotes.</summary>
internal static class CellText
{
    private const char Separator = ';';
    private const char Quote = '"';

    /// <summary>The cell that <see cref="Split"/> reads as these items.</summary>
    public static string Join(IEnumerable<string?> items) => string.Join(";", items.Select(Written));

    /// <summary>The items of a cell, without the blanks around them. An item that is only blanks does not count, unless it is quoted.</summary>
    public static string[] Split(string cell)
    {
        var items = new List<string>();
        int start = 0;
        while (start <= cell.Length)
        {
            int at = start;
            while (at < cell.Length && char.IsWhiteSpace(cell[at]))
            {
                at++;
            }

            if (at < cell.Length && cell[at] == Quote && Quoted(cell, at, out string? quoted) is { } next)
            {
                items.Add(quoted!);
                start = next;
                continue;
            }

            int end = cell.IndexOf(Separator, start);
            end = end < 0 ? cell.Length : end;
            string item = cell.Substring(start, end - start).Trim();
            if (item.Length > 0)
            {
                items.Add(item);
            }

            start = end + 1;
        }

        return items.ToArray();
    }

    private static string Written(string? item)
    {
        string text = item ?? string.Empty;
        bool isPlain = text.Length > 0 && text[0] != Quote && text.IndexOf(Separator) < 0 && text.Trim().Length == text.Length;
        return isPlain ? text : Quote + text.Replace("\"", "\"\"") + Quote;
    }

    // The place after a quoted item and its separator; null where what begins with a quote is no quoted item, but a text that has one.
    private static int? Quoted(string cell, int start, out string? item)
    {
        var text = new StringBuilder();
        item = null;
        for (int at = start + 1; at < cell.Length; at++)
        {
            if (cell[at] != Quote)
            {
                text.Append(cell[at]);
                continue;
            }

            if (at + 1 < cell.Length && cell[at + 1] == Quote)
            {
                text.Append(Quote);
                at++;
                continue;
            }

            int end = at + 1;
            while (end < cell.Length && char.IsWhiteSpace(cell[end]))
            {
                end++;
            }

            if (end < cell.Length && cell[end] != Separator)
            {
                return null;
            }

            item = text.ToString();
            return end + 1;
        }

        return null;
    }
}
