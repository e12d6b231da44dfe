using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Client.Tests.Services;

/// <summary>Goes through JSON together with the schema it fits.</summary>
internal static class SchemaWalk
{
    /// <summary>The same document from a newer server: with members nobody knows, in every object that has members of its own.</summary>
    public static JsonNode? WithUnknown(JsonNode? node, ApiSchema declared)
    {
        ApiSchema schema = Effective(declared);
        switch (node)
        {
            case JsonObject item:
                foreach ((string name, ApiSchema property) in Members(schema, item))
                {
                    WithUnknown(item[name], property);
                }

                // Not where something is to be written only: what is read of such an object is not all of it.
                if (schema.AllProperties().Any() && !schema.AllProperties().Any(property => property.Value.WriteOnly))
                {
                    item["x_newer"] = new JsonObject { ["list"] = new JsonArray(1, "a", null), ["text"] = "é\"" };
                    item["xNewer"] = 1.5m;
                }

                break;
            case JsonArray array when schema.Items is { } items:
                foreach (JsonNode? entry in array)
                {
                    WithUnknown(entry, items);
                }

                break;
        }

        return node;
    }

    /// <summary>What a request must not hold: nulls, and members that the server sets.</summary>
    public static IEnumerable<string> Forbidden(JsonNode? node, ApiSchema declared, string path = "$")
    {
        ApiSchema schema = Effective(declared);
        return node switch
        {
            null => [$"{path} is null"],
            JsonObject item => Members(schema, item).SelectMany(member => member.Value.ReadOnly || member.Value.Resolve().ReadOnly
                ? [$"{path}.{member.Key} is read-only"]
                : Forbidden(item[member.Key], member.Value, $"{path}.{member.Key}")),
            JsonArray array when schema.Items is { } items =>
                array.SelectMany((entry, index) => Forbidden(entry, items, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))),
            _ => [],
        };
    }

    /// <summary>The schema itself, or the first of its alternatives: that is the one examples are made of.</summary>
    public static ApiSchema Effective(ApiSchema declared)
    {
        ApiSchema schema = declared.Effective();
        IReadOnlyList<ApiSchema> alternatives = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        return alternatives.Count > 0 ? Effective(alternatives[0]) : schema;
    }

    private static KeyValuePair<string, ApiSchema>[] Members(ApiSchema schema, JsonObject item) =>
    [
        .. schema.AllProperties().Where(property => item.ContainsKey(property.Key)).DistinctBy(property => property.Key),
        .. schema.AdditionalProperties is { } additional
            ? item.Where(member => schema.Property(member.Key) is null).Select(member => KeyValuePair.Create(member.Key, additional))
            : [],
    ];
}
