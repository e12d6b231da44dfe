using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace PrivX.Client.Updates;

/// <summary>
/// Which element of a list was which before, told by what identifies it and never by its place: the server tells them apart in the same way when it
/// keeps a stored secret.
/// </summary>
internal static class ElementPairs
{
    /// <summary>The counterparts of the elements of a list, in their order.</summary>
    /// <param name="before">The list as it was.</param>
    /// <param name="after">The elements as they are to be.</param>
    /// <param name="map">Their model.</param>
    public static ElementPair[] Of(JsonArray? before, IReadOnlyList<JsonObject> after, MemberMap map)
    {
        var pairs = new ElementPair[after.Count];
        JsonObject[] stored = before?.OfType<JsonObject>().ToArray() ?? [];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, after.Count).GroupBy(index => Identity(after[index], map)))
        {
            int[] places = same.ToArray();
            JsonObject[] were = same.Key.Length == 0 ? [] : stored.Where(element => Identity(element, map) == same.Key).ToArray();
            bool isCertain = were.Length == places.Length && !AreMoved(were, places.Select(place => after[place]).ToArray());
            for (int i = 0; i < places.Length; i++)
            {
                pairs[places[i]] = isCertain ? new ElementPair(were[i]) : new ElementPair(null, were);
            }
        }

        return pairs;
    }

    /// <summary>True for the same single part, true as well where nothing identifies it but where it is.</summary>
    public static bool IsSame(JsonObject before, JsonObject after, MemberMap map) => Identity(before, map) == Identity(after, map);

    // Several of one identity that change places: nobody can tell which of them the server takes for which.
    private static bool AreMoved(JsonObject[] before, JsonObject[] after) =>
        before.Length > 1
        && Enumerable.Range(0, after.Length).Any(i => !JsonNode.DeepEquals(after[i], before[i]) && before.Any(other => JsonNode.DeepEquals(after[i], other)));

    private static string Identity(JsonObject element, MemberMap map) =>
        map.Identity.Count == 0 ? string.Empty : string.Join("\n", map.Identity.Select(path => Text(element, path))) + "\n";

    private static string Text(JsonNode? node, string[] path)
    {
        foreach (string name in path)
        {
            node = (node as JsonObject)?[name];
        }

        // What is not said and what is said to be nothing is the same.
        return node?.ToString() is { } text && text != "false" ? text : string.Empty;
    }
}
