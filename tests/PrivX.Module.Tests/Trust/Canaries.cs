using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>Puts a secret of its own into every property of an answer that the contract calls sensitive, masked or not, there or not.</summary>
internal sealed class Canaries
{
    private readonly ConcurrentQueue<string> _planted = new();

    public IReadOnlyCollection<string> Planted => _planted;

    public Fault Fault => Fault.Rewritten(null, Plant);

    private byte[] Plant(JournalEntry entry, byte[] body)
    {
        ApiContract contract = ApiContract.Load();
        ApiOperation? operation = entry.Service is null ? null : contract.Service(entry.Service).Operations.FirstOrDefault(candidate => candidate.Id == entry.Operation);

        // What a log-in answers has tests of its own, and must be right for the session to go on.
        if (operation?.Response(entry.Status)?.Json is not { } schema || operation.PowerShell.Cmdlets.Contains("Connect-PrivX"))
        {
            return body;
        }

        JsonNode? answer = JsonNode.Parse(body);
        Walk(answer, schema);
        return Encoding.UTF8.GetBytes(answer?.ToJsonString() ?? "null");
    }

    private void Walk(JsonNode? node, ApiSchema schema)
    {
        schema = schema.Resolve();
        foreach (ApiSchema part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            Walk(node, part);
        }

        switch (node)
        {
            case JsonArray list when schema.Items is { } items:
                foreach (JsonNode? item in list)
                {
                    Walk(item, items);
                }

                break;
            case JsonObject members:
                foreach ((string name, ApiSchema property) in schema.AllProperties())
                {
                    if (property.Sensitive || property.Resolve().Sensitive)
                    {
                        members[name] = Secret(members[name], property.Resolve());
                    }
                    else
                    {
                        Walk(members[name], property);
                    }
                }

                foreach (JsonNode? other in members.Where(member => schema.AdditionalProperties is not null && !schema.Properties.ContainsKey(member.Key)).Select(member => member.Value))
                {
                    Walk(other, schema.AdditionalProperties!);
                }

                break;
        }
    }

    // Whatever shape it has, all its texts become canaries; where there is none, a text becomes one if a text may be there.
    private JsonNode? Secret(JsonNode? value, ApiSchema schema)
    {
        switch (value)
        {
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Secret(member.Value, schema))));
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Secret(item, schema))]);
            case JsonValue other when other.GetValueKind() != JsonValueKind.String:
                return other.DeepClone();
            case null when schema.Type is not (null or "string"):
                return null;
        }

        string canary = Hidden.Secret("canary");
        _planted.Enqueue(canary);
        return canary;
    }
}
