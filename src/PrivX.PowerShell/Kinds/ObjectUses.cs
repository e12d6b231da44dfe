using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client.Updates;

namespace PrivX.PowerShell.Kinds;

/// <summary>Where an object names another one, by its id.</summary>
internal static class ObjectUses
{
    /// <summary>The paths; none where it does not.</summary>
    /// <param name="raw">The object that may name it.</param>
    /// <param name="model">Its model.</param>
    /// <param name="kind">Kind of the other object.</param>
    /// <param name="id">Id of the other object.</param>
    public static IEnumerable<string> In(JsonObject raw, Type model, string kind, string id) => In(raw, model, kind, id, string.Empty);

    private static IEnumerable<string> In(JsonObject raw, Type model, string kind, string id, string prefix)
    {
        foreach (MemberRule rule in MemberMap.Of(model).Members.Where(rule => !rule.IsReadOnly && !rule.IsLocal))
        {
            string path = prefix + rule.JsonName;
            JsonNode? value = raw[rule.JsonName];
            if (rule.RefersTo == kind)
            {
                if ((value as JsonArray ?? [value?.DeepClone()]).Any(element => IsId(element, id)))
                {
                    yield return path;
                }
            }
            else if (rule.NestedModel is { } nested)
            {
                foreach (string inner in Nested(value, nested, kind, id, path))
                {
                    yield return inner;
                }
            }
        }
    }

    private static IEnumerable<string> Nested(JsonNode? value, Type model, string kind, string id, string path)
    {
        JsonObject[] elements = value switch
        {
            JsonObject single => [single],
            JsonArray list => list.OfType<JsonObject>().ToArray(),
            _ => [],
        };
        if (MemberMap.Of(model).RefersTo is { } named)
        {
            return named == kind && Array.Exists(elements, element => IsId(element["id"], id)) ? [path] : [];
        }

        return elements.SelectMany((element, place) => In(element, model, kind, id, (value is JsonArray ? $"{path}[{Label(element, place)}]" : path) + "."));
    }

    private static string Label(JsonObject element, int place) =>
        (element["principal"] ?? element["name"] ?? element["service"])?.ToString() is { Length: > 0 } label ? label : place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsId(JsonNode? node, string id) => string.Equals(node?.ToString(), id, StringComparison.OrdinalIgnoreCase);
}
