using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PrivX.Client.Transport;
using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Parsing;

namespace PrivX.Transport;

/// <summary>Reads TOML with Tomlyn, and sets values in it.</summary>
internal sealed class TomlConfigurationFileReader : IConfigurationFileReader
{
    public IReadOnlyDictionary<string, string> Read(string text)
    {
        TomlTable table;
        try
        {
            // The deserializer alone lets a name stand twice.
            SyntaxParser.ParseStrict(text, sourceName: null!, validate: true);
            table = TomlSerializer.Deserialize<TomlTable>(text) ?? [];
        }
        catch (TomlException e)
        {
            throw new FormatException(Where(e));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(table, string.Empty, values);
        return values;
    }

    public string Set(string text, IReadOnlyDictionary<string, string> values)
    {
        IReadOnlyDictionary<string, string> before = Read(text);
        string changed = new TomlEditor(text).With(values);
        var wanted = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> value in before)
        {
            wanted[value.Key] = value.Value;
        }

        foreach (KeyValuePair<string, string> value in values)
        {
            wanted[value.Key] = value.Value;
        }

        // A table in a form that the editor does not know would be there twice.
        return Holds(changed, wanted) ? changed : throw new FormatException($"{string.Join(", ", values.Keys)} cannot be set in it and all else left as it is");
    }

    private bool Holds(string text, Dictionary<string, string> wanted)
    {
        try
        {
            IReadOnlyDictionary<string, string> now = Read(text);
            return now.Count == wanted.Count && now.All(value => wanted.TryGetValue(value.Key, out string? known) && known == value.Value);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // The parser's own message quotes the text, which holds secrets; so neither it nor the exception itself goes on.
    private static string Where(TomlException exception) => exception.Span is { } span
        ? $"not valid TOML at line {span.Start.Line + 1}, column {span.Start.Column + 1}"
        : "not valid TOML";

    private static void Flatten(TomlTable table, string prefix, Dictionary<string, string> values)
    {
        foreach (KeyValuePair<string, object> entry in table)
        {
            string name = prefix + entry.Key;
            if (entry.Value is TomlTable inner)
            {
                Flatten(inner, name + ".", values);
            }
            else if (entry.Value is string or bool or long or double)
            {
                values[name] = Convert.ToString(entry.Value, CultureInfo.InvariantCulture)!;
            }
        }
    }
}
