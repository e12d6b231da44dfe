using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PrivX.PowerShell.References;

/// <summary>
/// A name as it was given, compared without case. It has up to three readings, and the first that finds something is the one that counts: the name
/// itself, the name with wildcard characters escaped, a pattern.
/// </summary>
internal sealed class NamePattern
{
    private readonly string _text;
    private readonly WildcardPattern? _pattern;
    private readonly string? _unescaped;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLiteral">True for a text that is a name and nothing else, such as the cell of a row.</param>
    public NamePattern(string text, bool isLiteral = false)
    {
        _text = text;
        if (isLiteral)
        {
            return;
        }

        _pattern = WildcardPattern.ContainsWildcardCharacters(text) ? Parse(text) : null;
        if (text.Contains('`'))
        {
            string unescaped = WildcardPattern.Unescape(text);
            _unescaped = unescaped == text ? null : unescaped;
        }
    }

    /// <summary>True where the text can mean several names. A text that is no valid pattern, such as <c>db[0</c>, is a name.</summary>
    public bool IsPattern => _pattern is not null;

    /// <summary>True where the text stands for another name than itself, and for one only: <c>db`[01`]</c>.</summary>
    public bool IsEscaped => _pattern is null && _unescaped is not null;

    /// <summary>True where the text has one reading only, so that whatever fits it is meant.</summary>
    public bool IsPlain => _pattern is null && _unescaped is null;

    /// <summary>Whether a name fits any reading of the text.</summary>
    public bool Matches(string? name) => FitOf(name) is not null;

    /// <summary>By which reading of the text a name fits it; null where it does not.</summary>
    public NameFit? FitOf(string? name) =>
        name is null ? null
        : Same(name, _text) ? NameFit.Exact
        : _unescaped is not null && (Same(WildcardPattern.Escape(name), _text) || (_pattern is null && Same(name, _unescaped))) ? NameFit.Escaped
        : _pattern?.IsMatch(name) == true ? NameFit.Pattern
        : null;

    /// <summary>Those of some items that are meant: that fit the first reading by which any does.</summary>
    public IReadOnlyList<T> Best<T>(IEnumerable<T> items, Func<T, string?> nameOf)
    {
        var found = new NameMatches<T>();
        foreach (T item in items)
        {
            found.Add(item, FitOf(nameOf(item)));
        }

        return found.Items;
    }

    /// <summary>Those of some items that are meant by any of several names.</summary>
    public static IReadOnlyList<T> Best<T>(IEnumerable<string> names, IReadOnlyList<T> items, Func<T, string?> nameOf)
    {
        var meant = new HashSet<T>(names.SelectMany(name => new NamePattern(name).Best(items, nameOf)));
        return items.Where(meant.Contains).ToArray();
    }

    /// <summary>
    /// The longest run of characters that stand for themselves in every reading, for a search that finds at least what is meant. Servers split keywords
    /// at spaces and commas, and what they make of other characters, or of case beyond ASCII, is not documented: a run ends there. Null when there is
    /// none, which finds everything.
    /// </summary>
    public string? Keyword
    {
        get
        {
            // From the first bracket to the last there may be sets of characters.
            int firstSet = _pattern is null ? -1 : _text.IndexOf('[');
            int lastSet = _pattern is null ? -1 : _text.LastIndexOf(']');
            string longest = string.Empty;
            int start = 0;
            for (int i = 0; i <= _text.Length; i++)
            {
                if (i < _text.Length && IsSearchable(_text[i]) && !(firstSet >= 0 && i > firstSet && i < lastSet))
                {
                    continue;
                }

                if (i - start > longest.Length)
                {
                    longest = _text.Substring(start, i - start);
                }

                start = i + 1;
            }

            return longest.Length == 0 ? null : longest;
        }
    }

    private static bool IsSearchable(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '@' or ':' or '/';

    private static bool Same(string name, string text) => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);

    private static WildcardPattern? Parse(string text)
    {
        WildcardPattern pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        try
        {
            // It is read when it is first used.
            pattern.IsMatch(string.Empty);
            return pattern;
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }
}
