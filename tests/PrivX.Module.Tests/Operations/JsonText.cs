using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Module.Tests.Operations;

/// <summary>JSON of requests as text that can be compared, and as changes of an object.</summary>
internal static class JsonText
{
    private const string Rest = "...";

    /// <summary>JSON with its members in the order of their names; what is no JSON stays as it is.</summary>
    public static string Normal(string body)
    {
        if (body is not ['{' or '[' or '"', ..])
        {
            return body;
        }

        try
        {
            return Write(Sorted(JsonNode.Parse(body)));
        }
        catch (JsonException failure)
        {
            throw new InvalidOperationException($"This is no JSON: {body}", failure);
        }
    }

    /// <summary>What of an answer belongs into a request: all but its read-only members, and parts that have no others.</summary>
    public static JsonNode? Writable(JsonNode? answer, ApiSchema? schema)
    {
        switch (answer)
        {
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Writable(item, schema?.Effective().Items))]);
            case JsonObject members:
                JsonObject kept = [];
                foreach (var (name, value) in members)
                {
                    ApiSchema? property = schema?.Effective().Property(name);
                    JsonNode? part = Writable(value, property);
                    if (property is not { ReadOnly: true } && !(value is JsonObject { Count: > 0 } && part is JsonObject { Count: 0 }))
                    {
                        kept[name] = part;
                    }
                }

                return kept;
            default:
                return answer?.DeepClone();
        }
    }

    /// <summary>Puts what the server had in place of the dots.</summary>
    public static string Apply(string body, JsonNode? before)
    {
        string json = body.Replace("{...", $"{{\"{Rest}\": true", StringComparison.Ordinal);
        return Write(Merge(JsonNode.Parse(json), before));
    }

    /// <summary>The other way round: dots for what the server had.</summary>
    public static string Difference(JsonNode? before, JsonNode? after)
    {
        if (before is JsonObject old && after is JsonObject now)
        {
            var members = now.Where(member => !JsonNode.DeepEquals(old[member.Key], member.Value)).Select(member => $"\"{member.Key}\":{Difference(old[member.Key], member.Value)}");
            var gone = old.Where(member => !now.ContainsKey(member.Key)).Select(member => $"\"{member.Key}\":null");
            return $"{{{string.Join(", ", members.Concat(gone).Prepend(Rest))}}}";
        }

        return before is JsonArray left && after is JsonArray right && left.Count == right.Count
            ? $"[{string.Join(", ", left.Zip(right).Select(pair => Difference(pair.First, pair.Second)))}]"
            : Write(after);
    }

    private static JsonNode? Merge(JsonNode? change, JsonNode? before)
    {
        switch (change)
        {
            case JsonArray items:
                return new JsonArray([.. items.Select((item, index) => Merge(item, (before as JsonArray)?.ElementAtOrDefault(index)))]);
            case JsonObject members:
                JsonObject merged = members.ContainsKey(Rest)
                    ? before?.DeepClone() as JsonObject ?? throw new InvalidOperationException($"The server has no object where the row has dots: {members.ToJsonString()}")
                    : [];
                foreach (var (name, value) in members.Where(member => member.Key != Rest))
                {
                    if (value is null && members.ContainsKey(Rest))
                    {
                        merged.Remove(name);
                    }
                    else
                    {
                        merged[name] = Merge(value, (before as JsonObject)?[name]);
                    }
                }

                return merged;
            default:
                return change?.DeepClone();
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => new KeyValuePair<string, JsonNode?>(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static string Write(JsonNode? node) => node?.ToJsonString(Placeholders.Json) ?? "null";
}
