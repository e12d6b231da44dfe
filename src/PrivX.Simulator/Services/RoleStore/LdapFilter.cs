using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>The part of RFC 4515 that rules are written in: and, or, not, equality with wildcards, presence.</summary>
internal sealed class LdapFilter
{
    private readonly string _text;
    private readonly Func<string, IEnumerable<string>> _values;
    private int _position;

    private LdapFilter(string text, Func<string, IEnumerable<string>> values)
    {
        _text = text;
        _values = values;
    }

    /// <summary>Does an entry fit? Null if the text is no filter.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="values">Values of an attribute, by its name in lower case.</param>
    public static bool? Matches(string text, Func<string, IEnumerable<string>> values)
    {
        var filter = new LdapFilter(text.Trim(), values);
        var result = filter.Read();
        return filter._position == filter._text.Length ? result : null;
    }

    private bool? Read()
    {
        if (!Take('('))
        {
            return null;
        }

        var result = Peek() switch
        {
            '&' => ReadMany(all: true),
            '|' => ReadMany(all: false),
            '!' => ReadNot(),
            _ => ReadComparison(),
        };
        return Take(')') ? result : null;
    }

    private bool? ReadMany(bool all)
    {
        _position++;
        var results = new List<bool?>();
        while (Peek() == '(')
        {
            var part = Read();
            if (part is null)
            {
                return null;
            }

            results.Add(part);
        }

        return all ? results.TrueForAll(part => part == true) : results.Exists(part => part == true);
    }

    private bool? ReadNot()
    {
        _position++;
        return Read() is { } part ? !part : null;
    }

    private bool? ReadComparison()
    {
        var end = _text.IndexOf(')', _position);
        var equals = _text.IndexOf('=', _position);
        if (end < 0 || equals < 0 || equals > end)
        {
            return null;
        }

        var name = _text[_position..equals].Trim().ToLowerInvariant();
        var pattern = "^" + Regex.Escape(_text[(equals + 1)..end].Trim()).Replace("\\*", ".*", StringComparison.Ordinal) + "$";
        _position = end;
        return _values(name).Any(value => Regex.IsMatch(value, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1)));
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool Take(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _position++;
        return true;
    }
}
