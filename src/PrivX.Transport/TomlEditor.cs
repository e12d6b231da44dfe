using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace PrivX.Transport;

/// <summary>Sets values in TOML text and leaves all else in it as it is: comments, order, other tables.</summary>
internal sealed class TomlEditor(string text)
{
    private readonly DocumentSyntax _document = SyntaxParser.ParseStrict(text, sourceName: null!, validate: true);
    private readonly string _newLine = text.Contains("\r\n") ? "\r\n" : "\n";

    /// <summary>The text with the values in it.</summary>
    /// <param name="values">Texts by dotted names, such as <c>api.base_url</c>. A name is found in any case.</param>
    public string With(IReadOnlyDictionary<string, string> values)
    {
        var pieces = new List<(int Start, int Length, string Text)>();
        Dictionary<string, SourceSpan> known = Values();
        foreach (IGrouping<string, KeyValuePair<string, string>> table in values.GroupBy(value => TableOf(value.Key)))
        {
            var added = new StringBuilder();
            foreach (KeyValuePair<string, string> value in table)
            {
                if (known.TryGetValue(value.Key, out SourceSpan span))
                {
                    pieces.Add((span.Start.Offset, span.Length, Quoted(value.Value)));
                }
                else
                {
                    added.Append(value.Key, table.Key.Length + 1, value.Key.Length - table.Key.Length - 1).Append(" = ").Append(Quoted(value.Value)).Append(_newLine);
                }
            }

            if (added.Length > 0)
            {
                pieces.Add(Added(table.Key, added.ToString()));
            }
        }

        return Replaced(pieces);
    }

    private static string TableOf(string name) => name.Substring(0, name.LastIndexOf('.'));

    private (int Start, int Length, string Text) Added(string table, string lines)
    {
        if (_document.Tables.OfType<TableSyntax>().FirstOrDefault(known => string.Equals(NameOf(known.Name!), table, StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            int end = text.IndexOf('\n', there.CloseBracket!.Span.End.Offset);
            return end < 0 ? (text.Length, 0, _newLine + lines) : (end + 1, 0, lines);
        }

        string apart = text.Length == 0 || text[text.Length - 1] == '\n' ? _newLine : _newLine + _newLine;
        return (text.Length, 0, $"{apart}[{table}]{_newLine}{lines}");
    }

    private string Replaced(List<(int Start, int Length, string Text)> pieces)
    {
        var result = new StringBuilder();
        int position = 0;
        foreach ((int start, int length, string piece) in pieces.OrderBy(piece => piece.Start))
        {
            result.Append(text, position, start - position);
            result.Append(result.Length == 0 ? piece.TrimStart('\r', '\n') : piece);
            position = start + length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private Dictionary<string, SourceSpan> Values()
    {
        var values = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        Add(string.Empty, _document.KeyValues);
        foreach (TableSyntax table in _document.Tables.OfType<TableSyntax>())
        {
            Add(NameOf(table.Name!) + ".", table.Items);
        }

        return values;

        void Add(string prefix, IEnumerable<KeyValueSyntax> items)
        {
            foreach (KeyValueSyntax item in items)
            {
                values[prefix + NameOf(item.Key!)] = item.Value!.Span;
            }
        }
    }

    private static string NameOf(KeySyntax key) => string.Join(".", key.DotKeys.Select(part => PartOf(part.Key)).Prepend(PartOf(key.Key)));

    private static string? PartOf(BareKeyOrStringValueSyntax? part) => part switch
    {
        BareKeySyntax bare => bare.Key?.Text,
        StringValueSyntax quoted => quoted.Value,
        _ => null,
    };

    // Text of several lines stays readable.
    private static string Quoted(string value)
    {
        bool isLong = value.Contains('\n');
        var quoted = new StringBuilder(isLong ? "\"\"\"\n" : "\"");
        foreach (char c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' when isLong => "\n",
                < ' ' or '\u007F' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append(isLong ? "\"\"\"" : "\"").ToString();
    }
}
