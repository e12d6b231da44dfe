using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Simulator.Engine;

/// <summary>
/// What a PUT makes of a stored object. It replaces the whole of it; only what the server alone decides stays,
/// and masked values follow their rule. A mask where the contract wants the secret is stored as if it were one:
/// the damage is real, so that tests can see it.
/// </summary>
internal static class Replacement
{
    /// <summary>Members that tell elements of an array apart, whatever the array holds.</summary>
    private static readonly string[] IdentityMembers = ["id", "principal", "service", "address", "port", "name", "username_attribute", "key"];

    public static JsonObject Apply(ApiSchema schema, JsonObject? stored, JsonObject incoming)
    {
        var effective = schema.Resolve();
        var properties = new Dictionary<string, ApiSchema>(effective.AllProperties(), StringComparer.Ordinal);
        var result = new JsonObject();
        foreach (var (name, value) in incoming)
        {
            if (!properties.TryGetValue(name, out var property))
            {
                result[name] = value?.DeepClone();
                continue;
            }

            if (property.ReadOnly || property.Resolve().ReadOnly)
            {
                continue;
            }

            var before = stored?[name];
            if (property.Masked)
            {
                if (KeepsStored(property, before, value))
                {
                    result[name] = before!.DeepClone();
                }
                else if (value is not null && value.ToString().Length > 0)
                {
                    result[name] = value.DeepClone();
                }
            }
            else
            {
                result[name] = ReplaceValue(property, before, value);
            }
        }

        foreach (var (name, property) in properties)
        {
            var serverOwned = property.ReadOnly || property.Resolve().ReadOnly || property.WriteOnly || property.Resolve().WriteOnly;
            if (serverOwned && !result.ContainsKey(name) && stored?[name] is { } kept)
            {
                result[name] = kept.DeepClone();
            }
        }

        return result;
    }

    private static bool KeepsStored(ApiSchema property, JsonNode? before, JsonNode? value) =>
        property.MaskWrite == MaskWrite.Echo
        && before is not null
        && before.ToString().Length > 0
        && value?.GetValueKind() == JsonValueKind.String
        && value.GetValue<string>() == AnswerRenderer.Mask;

    private static JsonNode? ReplaceValue(ApiSchema property, JsonNode? before, JsonNode? value)
    {
        var schema = property.Effective();
        switch (value)
        {
            case JsonObject document:
                return Apply(schema, before as JsonObject, document);
            case JsonArray array when schema.Items is { } items && items.Effective().Properties.Count > 0:
                var candidates = (before as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
                var result = new JsonArray();
                foreach (var element in array)
                {
                    if (element is not JsonObject item)
                    {
                        result.Add(element?.DeepClone());
                        continue;
                    }

                    var identity = Identity(item);
                    var match = candidates.FirstOrDefault(candidate => Identity(candidate) == identity);
                    if (match is not null)
                    {
                        candidates.Remove(match);
                    }

                    result.Add(Apply(items, match, item));
                }

                return result;
            default:
                return value?.DeepClone();
        }
    }

    private static string Identity(JsonObject item) =>
        string.Join('\n', IdentityMembers.Select(name => item[name] is JsonValue value ? value.ToString() : string.Empty));
}
