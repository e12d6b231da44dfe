using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Faults;

namespace PrivX.Simulator.Trouble;

/// <summary>Which objects are meant: by patterns for members, <c>connection.type</c> for one below another.</summary>
internal static class Patterns
{
    public static bool Fit(SimulatorState state, JsonObject document, IReadOnlyDictionary<string, string> where) =>
        where.All(wanted => Values(document, wanted.Key.Split('.')).Any(value => FaultSubject.Fits(state, value, wanted.Value)));

    private static IEnumerable<string> Values(JsonNode? node, string[] path) => node switch
    {
        JsonArray items => items.SelectMany(item => Values(item, path)),
        JsonObject members when path.Length > 0 => Values(members[path[0]], path[1..]),
        JsonValue value when path.Length == 0 => [value.ToString()],
        _ => [],
    };
}
