using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Module.Tests.Trust;

/// <summary>Finds in JSON what the contract calls sensitive.</summary>
internal static class SensitiveTexts
{
    /// <summary>The name of what is sensitive as a whole.</summary>
    public const string All = "*";

    /// <summary>Reads a body; false where it is no JSON, as that of an operation that answers JSON or a file.</summary>
    public static bool TryParse(byte[] body, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }

    /// <summary>Puts other texts into the sensitive properties, at every depth.</summary>
    /// <param name="node">The JSON; it is changed.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="replace">Makes the new text of a property (as in <c>accounts.password</c>) from the old one, which is null where none is but may be.</param>
    public static void Replace(JsonNode? node, ApiSchema schema, Func<string, string?, string?> replace) => Walk(node, schema, string.Empty, replace);

    /// <summary>The sensitive properties of a schema, by the names that <see cref="Replace"/> gives them.</summary>
    public static IReadOnlyCollection<string> Names(ApiSchema schema)
    {
        if (IsSensitive(schema))
        {
            return [All];
        }

        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(schema, string.Empty, [], names);
        return names;
    }

    /// <summary>Is all of it?</summary>
    public static bool IsSensitive(ApiSchema property) => property.Sensitive || property.Resolve().Sensitive;

    private static void Walk(JsonNode? node, ApiSchema schema, string path, Func<string, string?, string?> replace)
    {
        schema = schema.Resolve();
        foreach (ApiSchema part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            Walk(node, part, path, replace);
        }

        switch (node)
        {
            case JsonArray list when schema.Items is { } items:
                foreach (JsonNode? item in list)
                {
                    Walk(item, items, path, replace);
                }

                break;
            case JsonObject members:
                foreach ((string name, ApiSchema property) in schema.AllProperties())
                {
                    string place = Within(path, name);
                    if (IsSensitive(property))
                    {
                        if (Secret(members[name], property.Resolve(), text => replace(place, text)) is { } secret)
                        {
                            members[name] = secret;
                        }
                    }
                    else
                    {
                        Walk(members[name], property, place, replace);
                    }
                }

                foreach (JsonNode? other in members.Where(member => schema.AdditionalProperties is not null && !schema.Properties.ContainsKey(member.Key)).Select(member => member.Value))
                {
                    Walk(other, schema.AdditionalProperties!, path, replace);
                }

                break;
        }
    }

    // Whatever shape it has, all its free texts are secret; where there is none, there may be one if a text may be there.
    private static JsonNode? Secret(JsonNode? value, ApiSchema schema, Func<string?, string?> replace)
    {
        schema = schema.Resolve();
        switch (value)
        {
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Secret(member.Value, schema.Property(member.Key) ?? schema.AdditionalProperties ?? schema, replace))));
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Secret(item, schema.Items ?? schema, replace))]);
            case JsonValue text when text.GetValueKind() == JsonValueKind.String && IsFree(schema):
                return replace(text.GetValue<string>());
            case null:
                return schema.Type is null or "string" && IsFree(schema) ? replace(null) : null;
            default:
                return value.DeepClone();
        }
    }

    private static void Collect(ApiSchema schema, string path, HashSet<ApiSchema> above, SortedSet<string> names)
    {
        schema = schema.Resolve();
        if (!above.Add(schema))
        {
            return;
        }

        foreach ((string name, ApiSchema property) in schema.AllProperties())
        {
            string place = Within(path, name);
            if (IsSensitive(property))
            {
                names.Add(place);
            }
            else
            {
                Collect(property, place, above, names);
            }
        }

        foreach (ApiSchema part in schema.OneOf.Concat(schema.AnyOf).Append(schema.Items).Append(schema.AdditionalProperties).OfType<ApiSchema>())
        {
            Collect(part, path, above, names);
        }

        above.Remove(schema);
    }

    private static bool IsFree(ApiSchema schema) => schema.Format is not ("date-time" or "uuid") && schema.Enum.Count == 0;

    private static string Within(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
