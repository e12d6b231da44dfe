using System;
using System.Management.Automation;

namespace PrivX.PowerShell.References;

/// <summary>A name or wildcard pattern, compared without case, and the keyword that finds at least its matches on the server.</summary>
internal sealed class NamePattern
{
    private readonly string _text;
    private readonly WildcardPattern? _pattern;

    public NamePattern(string text)
    {
        _text = text;
        if (WildcardPattern.ContainsWildcardCharacters(text))
        {
            _pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        }
    }

    public bool Matches(string? name) =>
        name is not null && (_pattern?.IsMatch(name) ?? string.Equals(name, _text, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The longest run of plain characters. The server splits keywords at spaces and commas, so a run ends there too; null when there is none,
    /// which finds everything.
    /// </summary>
    public string? Keyword
    {
        get
        {
            string longest = string.Empty;
            int start = 0;
            for (int i = 0; i <= _text.Length; i++)
            {
                bool ends = i == _text.Length || _text[i] is '*' or '?' or '[' or ']' or '`' or ' ' or ',' or '"' or '\'';
                if (!ends)
                {
                    continue;
                }

                // What stands between brackets is a set of characters, not a run.
                if (i - start > longest.Length && (i == _text.Length || _text[i] != ']' || _pattern is null))
                {
                    longest = _text.Substring(start, i - start);
                }

                start = i + 1;
            }

            return longest.Length == 0 ? null : longest;
        }
    }
}
