using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Client.Tests.Services;

/// <summary>
/// Compares JSON that the client wrote with what it had read. What it may change is listed here and nowhere else: no array and null become
/// an empty one, a date is written in UTC without needless zeros, a null member is left out.
/// </summary>
internal static class JsonDifference
{
    public static IEnumerable<string> Find(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (null, null) or (null, JsonArray { Count: 0 }):
                return [];
            case (JsonObject left, JsonObject right):
                return left.Select(member => member.Key).Union(right.Select(member => member.Key))
                    .SelectMany(name => Find(left[name], right[name], $"{path}.{name}"));
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Zip(right).SelectMany((pair, index) => Find(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")));
            default:
                return AreEqual(expected, actual) ? [] : [$"{path}: {Show(expected)} became {Show(actual)}"];
        }
    }

    private static bool AreEqual(JsonNode? expected, JsonNode? actual) =>
        JsonNode.DeepEquals(expected, actual) || (Date(expected) is { } date && date == Date(actual));

    private static DateTimeOffset? Date(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.ToString().Length >= 20
        && DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
