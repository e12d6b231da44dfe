using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Client.Portable;

/// <summary>What tells the elements of a list in a portable object apart: their names, and where they have none their places.</summary>
internal static class PortableLabels
{
    private static readonly string[] Names = ["principal", "name", "username_attribute", "service", "key_id", "field_name", "host", "source_id", "type", "source", "role", "key"];

    /// <summary>A label for each element, each another one.</summary>
    public static string[] Of(JsonArray list)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return list.Select((element, place) =>
        {
            string label = NameOf(element) ?? place.ToString(System.Globalization.CultureInfo.InvariantCulture);
            seen.TryGetValue(label, out int before);
            seen[label] = before + 1;
            return before == 0 ? label : FormattableString.Invariant($"{label} ({before + 1})");
        }).ToArray();
    }

    private static string? NameOf(JsonNode? element)
    {
        if (PortableMarks.ReferenceOf(element) is { } reference)
        {
            return reference.Name;
        }

        return element is not JsonObject json ? null : Names.Select(name => TextOf(json[name])).FirstOrDefault(text => text is { Length: > 0 and <= 80 });
    }

    private static string? TextOf(JsonNode? node) =>
        PortableMarks.ReferenceOf(node)?.Name ?? (node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null);
}
