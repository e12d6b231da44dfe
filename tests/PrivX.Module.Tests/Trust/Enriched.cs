using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// Makes more of every object that is read: members of its schema that the server left out, and members that nobody knows, at every depth. The
/// same object is enriched in the same way each time.
/// </summary>
internal sealed class Enriched(int seed)
{
    /// <summary>How the names of the members begin that nobody knows.</summary>
    public const string Unknowns = "x_later_";

    public Fault Fault => Fault.Rewritten(null, Enrich);

    private byte[] Enrich(JournalEntry entry, byte[] body)
    {
        ApiOperation? operation = entry.Service is null ? null : ApiContract.Load().Service(entry.Service).Operations.FirstOrDefault(candidate => candidate.Id == entry.Operation);
        if (entry.Method != "GET" || operation?.Response(entry.Status)?.Json is not { } schema || schema.Property("items") is not null || operation.IsAnonymous || !SensitiveTexts.TryParse(body, out JsonNode? answer))
        {
            return body;
        }

        var random = new Random(seed * 7919 + entry.Path.Length);
        Walk(answer, schema, random, 0);
        return Encoding.UTF8.GetBytes(answer?.ToJsonString() ?? "null");
    }

    private static void Walk(JsonNode? node, ApiSchema schema, Random random, int depth)
    {
        schema = schema.Resolve();
        switch (node)
        {
            case JsonArray list when schema.Items is { } items:
                foreach (JsonNode? item in list)
                {
                    Walk(item, items, random, depth);
                }

                break;
            case JsonObject members when schema.AllProperties().Any():
                foreach ((string name, ApiSchema property) in schema.AllProperties())
                {
                    if (members[name] is { } value)
                    {
                        Walk(value, property, random, depth + 1);
                    }
                    else if (IsFree(name, property))
                    {
                        members[name] = ExampleGenerator.Full(property, SchemaDirection.Response, random.Next());
                    }
                }

                members[Unknowns + random.Next().ToString(CultureInfo.InvariantCulture)] = Unknown(random, depth);
                break;
        }
    }

    // Not what must be there on the server, or fit to something else in the object.
    private static bool IsFree(string name, ApiSchema property)
    {
        ApiSchema schema = property.Resolve();
        return !property.Sensitive && !schema.Sensitive && !property.ReadOnly && schema.Enum.Count == 0 && schema.Format is null && schema.Pattern is null
            && schema.Type is "boolean" or "string" && !name.EndsWith("id", StringComparison.Ordinal) && !name.EndsWith("ids", StringComparison.Ordinal);
    }

    private static JsonNode? Unknown(Random random, int depth) => random.Next(depth > 3 ? 5 : 7) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(),
        3 => random.NextDouble() * 1e20,
        4 => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => char.ConvertFromUtf32(random.Next(0x20, 0xD7FF)))),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Unknown(random, depth + 2))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create($"Käy {i}", Unknown(random, depth + 2)))),
    };
}
