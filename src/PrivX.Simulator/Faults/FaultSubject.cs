using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Faults;

/// <summary>What a request is about, for faults that strike some values only: values of path, query and body, and the names of what they identify.</summary>
internal sealed class FaultSubject(SimulatorState state, IReadOnlyDictionary<string, string> pathValues, string query, byte[] body)
{
    /// <summary>Name under which the elements of a body are known that is a bare array, or a bare text.</summary>
    public const string Body = "body";

    /// <summary>Name for any member.</summary>
    public const string Any = "*";

    private static readonly string[] NameMembers = ["common_name", "name", "principal", "username", "hostname"];

    private ILookup<string, string>? _values;

    /// <summary>Do values under this name tell elements of a batch apart?</summary>
    public static bool NamesElements(string name) => name is Any or Body or "ids";

    /// <summary>Does the request have a value that this pattern fits, in a member of this name?</summary>
    public bool Has(string name, string pattern) => (name == Any ? All() : (_values ??= Read())[name]).Any(value => Fits(state, value, pattern));

    /// <summary>Is this value meant, or the object that it identifies?</summary>
    public static bool Fits(SimulatorState state, string value, string pattern) =>
        Matches(value, pattern) || NamesOf(state, value).Any(name => Matches(name, pattern));

    /// <summary>With <c>*</c> for anything; without regard to case.</summary>
    private static bool Matches(string value, string pattern) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), value, ignoreCase: true);

    private static IEnumerable<string> NamesOf(SimulatorState state, string id) => !Guid.TryParse(id, out _)
        ? []
        : state.Names.Select(state.Collection).Select(collection => collection.Get(id)?.Real).OfType<JsonObject>()
            .SelectMany(found => NameMembers.Select(member => found[member] is JsonValue value ? value.ToString() : string.Empty))
            .Where(name => name.Length > 0);

    private IEnumerable<string> All() => (_values ??= Read()).SelectMany(values => values);

    private ILookup<string, string> Read()
    {
        var values = pathValues.Concat(RequestReader.ReadQuery(query)).ToList();
        if (body.Length > 0)
        {
            try
            {
                Collect(JsonNode.Parse(body), Body, values);
            }
            catch (JsonException)
            {
                values.AddRange(RequestReader.ReadQuery(System.Text.Encoding.UTF8.GetString(body)));
            }
        }

        return values.ToLookup(value => value.Key, value => value.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static void Collect(JsonNode? node, string name, List<KeyValuePair<string, string>> values)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    Collect(value, member, values);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item, name, values);
                }

                break;
            case JsonValue value:
                values.Add(new KeyValuePair<string, string>(name, value.ToString()));
                break;
        }
    }
}
