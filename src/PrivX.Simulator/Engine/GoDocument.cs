using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Simulator.Engine;

/// <summary>
/// Reads a document as a server written in Go does: names of members without regard to case, null for a list as an empty one, any other
/// null that is not allowed as left out, and members that it does not know, or not yet, dropped. The vendor's Go SDK counts on the first three.
/// What the server answers at the same place may come back: that is dropped without a word.
/// </summary>
internal sealed class GoDocument(int serverVersion, bool keepsUnknown, ApiSchema? answered = null)
{
    private readonly List<string> _notes = [];

    public int ServerVersion => serverVersion;

    /// <summary>What was dropped, and values that the played version does not have: mistakes of whoever sent it.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>A value came that the played version does not have.</summary>
    public string? NewerValue { get; private set; }

    public JsonNode? Read(JsonNode? node, ApiSchema? declared) => Read(node, declared, "$");

    private static bool IsNullable(ApiSchema declared, ApiSchema schema) => declared.Nullable || declared.Resolve().Nullable || schema.Nullable;

    /// <summary>Are all members of such an object in the contract? Free data, such as that of a vault secret, has no list of them.</summary>
    private static bool ListsItsMembers(ApiSchema schema) =>
        schema.AllProperties().Any() && schema.OneOf.Count == 0 && schema.AnyOf.Count == 0 && !KeepsUnknown(schema);

    private static bool KeepsUnknown(ApiSchema schema) => schema.KeepsUnknownMembers || schema.AllOf.Any(part => KeepsUnknown(part.Resolve()));

    /// <summary>Gives members the spelling of the contract; one that has it already wins over others.</summary>
    private static void Rename(JsonObject members, ApiSchema schema)
    {
        foreach (var name in members.Select(member => member.Key).ToArray())
        {
            if (schema.Property(name) is null && schema.AllProperties().FirstOrDefault(property => IsCalled(property, name)).Key is { } known)
            {
                var value = members[name];
                members.Remove(name);
                members.TryAdd(known, value);
            }
        }
    }

    private static bool IsCalled(KeyValuePair<string, ApiSchema> property, string name) =>
        property.Value.AlsoNamed.Prepend(property.Key).Contains(name, StringComparer.OrdinalIgnoreCase);

    private JsonNode? Read(JsonNode? node, ApiSchema? declared, string path)
    {
        var schema = declared?.Effective();
        switch (node)
        {
            case null when schema is { Type: "array" } && !IsNullable(declared!, schema):
                return new JsonArray();
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    Read(items[index], schema?.Items, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
                }

                break;
            case JsonObject members when schema is not null:
                Rename(members, schema);
                Drop(members, schema, path);
                foreach (var name in members.Select(member => member.Key).ToArray())
                {
                    ReadMember(members, name, schema, path);
                }

                break;
            case JsonValue value when schema is { ValueSince.Count: > 0 }:
                CheckValue(value, schema, path);
                break;
        }

        return node;
    }

    private void ReadMember(JsonObject members, string name, ApiSchema schema, string path)
    {
        var property = schema.Property(name);
        if (members[name] is { } value)
        {
            Read(value, property ?? schema.AdditionalProperties, $"{path}.{name}");
        }
        else if (property is not null && !IsNullable(property, property.Effective()))
        {
            if (!schema.Required.Contains(name) && !schema.AllOf.Any(part => part.Resolve().Required.Contains(name)))
            {
                members.Remove(name);
            }
            else if (Read(null, property, path) is { } empty)
            {
                members[name] = empty;
            }
        }
    }

    private void Drop(JsonObject members, ApiSchema schema, string path)
    {
        var listed = !keepsUnknown && ListsItsMembers(schema);
        foreach (var name in members.Select(member => member.Key).ToArray())
        {
            if (schema.Property(name) is { } property)
            {
                if (!keepsUnknown && !property.IsAvailableIn(serverVersion))
                {
                    members.Remove(name);
                    _notes.Add(string.Create(CultureInfo.InvariantCulture, $"request: {path}.{name}: version {serverVersion} does not have this member; it was dropped"));
                }
            }
            else if (listed && !schema.AlsoTakes.Contains(name))
            {
                members.Remove(name);
                if (path == "$" && answered?.Property(name) is not null)
                {
                    continue;
                }

                _notes.Add($"request: {path}.{name}: the contract does not have this member; it was dropped");
            }
        }
    }

    private void CheckValue(JsonValue value, ApiSchema schema, string path)
    {
        if (value.GetValueKind() == JsonValueKind.String && schema.ValueSince.TryGetValue(value.GetValue<string>(), out var since) && since > serverVersion)
        {
            NewerValue ??= path;
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"request: {path}: version {serverVersion} does not have this value"));
        }
    }
}
