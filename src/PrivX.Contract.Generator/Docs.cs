using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PrivX.Contract.Generator;

/// <summary>Sentences of the documentation, from those of the contract.</summary>
internal static partial class Docs
{
    /// <summary>In XML, code in backticks as an element.</summary>
    public static string Xml(string? text)
    {
        string escaped = Spaces().Replace(text ?? string.Empty, " ").Trim()
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return Backticks().Replace(escaped, "<c>$1</c>");
    }

    /// <summary>Of "Get one host." what .NET says of a method: "Gets one host."</summary>
    public static string OfMethod(string summary)
    {
        int end = summary.IndexOf(' ', StringComparison.Ordinal);
        string verb = end < 0 ? summary.TrimEnd('.') : summary[..end];
        string third = verb switch
        {
            [.., 's' or 'x'] or [.., 'c', 'h'] or [.., 's', 'h'] => verb + "es",
            [.., 'a' or 'e' or 'o' or 'u', 'y'] => verb + "s",
            [.. var stem, 'y'] => stem + "ies",
            _ => verb + "s",
        };
        return third + summary[verb.Length..];
    }

    /// <summary>What is known of the values of a property or parameter; empty where nothing is.</summary>
    public static string Values(IEnumerable<string> values)
    {
        string list = string.Join(", ", values.Where(value => value.Length > 0).Distinct());
        return list.Length > 0 ? $" Known values: {list}." : string.Empty;
    }

    public static IEnumerable<string> ValuesOf(ApiSchema declared)
    {
        ApiSchema schema = declared.Effective();
        return [.. declared.Enum, .. declared.KnownValues, .. schema.Enum, .. schema.KnownValues, .. schema.Items is { } items ? ValuesOf(items) : []];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Backticks();
}
