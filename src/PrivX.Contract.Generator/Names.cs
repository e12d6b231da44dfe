using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>C# names of what the contract names.</summary>
internal static class Names
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "class", "default", "event", "lock", "object", "operator", "params", "ref", "string" };

    /// <summary>Of <c>common_name</c>, <c>server-mode</c>, <c>fontSize</c>: CommonName, ServerMode, FontSize.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split('_', '-').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The property of a class; one that is another under an old name is called after that one.</summary>
    public static string OfProperty(ApiSchema model, string name, ApiSchema property) =>
        property.AliasOf is { } other ? OfProperty(model, other, model.Property(other)!) : property.ClientName ?? Pascal(name);

    /// <summary>Of <c>host_id</c> or HostSearch: hostId, hostSearch.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        string camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>A C# literal of a text.</summary>
    public static string Literal(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>The name that the JSON of the client gives a property by itself.</summary>
    public static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
