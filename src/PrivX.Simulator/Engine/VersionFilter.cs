using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Simulator.Engine;

/// <summary>Members that the played version does not have, in answers.</summary>
internal sealed class VersionFilter
{
    private static readonly ConcurrentDictionary<int, VersionFilter> All = new();

    private readonly ConcurrentDictionary<ApiSchema, bool> _concerned = new(ReferenceEqualityComparer.Instance);
    private readonly int _version;

    private VersionFilter(int version)
    {
        _version = version;
    }

    public static VersionFilter Of(int version) => All.GetOrAdd(version, static wanted => new VersionFilter(wanted));

    /// <summary>Is there any member in documents of this schema that the version does not have?</summary>
    public bool Concerns(ApiSchema schema)
    {
        var resolved = schema.Resolve();
        return _concerned.TryGetValue(resolved, out var known)
            ? known
            : _concerned.GetOrAdd(resolved, Search(resolved, new HashSet<ApiSchema>(ReferenceEqualityComparer.Instance)));
    }

    /// <summary>Takes them out.</summary>
    public void Strip(ApiSchema declared, JsonNode? node)
    {
        if (node is null || !Concerns(declared))
        {
            return;
        }

        var schema = declared.Resolve();
        foreach (var part in Parts(schema))
        {
            Strip(part, node);
        }

        switch (node)
        {
            case JsonArray items when schema.Items is not null:
                foreach (var item in items)
                {
                    Strip(schema.Items, item);
                }

                break;
            case JsonObject members:
                foreach (var (name, property) in schema.Properties)
                {
                    if (!property.IsAvailableIn(_version))
                    {
                        members.Remove(name);
                    }
                    else
                    {
                        Strip(property, members[name]);
                    }
                }

                foreach (var (_, value) in schema.AdditionalProperties is null ? [] : members.ToArray())
                {
                    Strip(schema.AdditionalProperties!, value);
                }

                break;
        }
    }

    /// <summary>Paths of those that are there all the same.</summary>
    public IEnumerable<string> Newer(ApiSchema declared, JsonNode? node)
    {
        if (node is null || !Concerns(declared))
        {
            return [];
        }

        var schema = declared.Resolve();
        var found = Parts(schema).SelectMany(part => Newer(part, node));
        return node switch
        {
            JsonArray items when schema.Items is { } item =>
                found.Concat(items.SelectMany((one, index) => Newer(item, one).Select(path => string.Create(CultureInfo.InvariantCulture, $"[{index}]{path}")))),
            JsonObject members => found.Concat(schema.Properties.Where(property => members.ContainsKey(property.Key)).SelectMany(
                property => (property.Value.IsAvailableIn(_version) ? Newer(property.Value, members[property.Key]) : [string.Empty]).Select(path => $".{property.Key}{path}"))),
            _ => found,
        };
    }

    /// <summary>What breaks the schema, but for required members that the version does not have.</summary>
    public IReadOnlyList<SchemaViolation> Validate(ApiSchema schema, JsonNode? node, SchemaDirection direction)
    {
        var violations = SchemaValidator.Validate(schema, node, direction);
        return violations.Count == 0 || !Concerns(schema)
            ? violations
            : [.. violations.Where(violation => violation.Kind != ViolationKind.Missing || At(schema, violation.Path)?.IsAvailableIn(_version) != false)];
    }

    private static ApiSchema? At(ApiSchema schema, string path)
    {
        ApiSchema? found = schema;
        foreach (var step in path.Split('.').Skip(1))
        {
            var index = step.IndexOf('[', StringComparison.Ordinal);
            found = found?.Effective() is { Type: "array" } list ? list.Items : found;
            found = found?.Property(index < 0 ? step : step[..index]);
        }

        return found;
    }

    private static IEnumerable<ApiSchema> Parts(ApiSchema schema) => schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf);

    private bool Search(ApiSchema declared, HashSet<ApiSchema> seen)
    {
        var schema = declared.Resolve();
        return !declared.IsAvailableIn(_version)
            || (seen.Add(schema)
                && (schema.Properties.Values.Any(property => Search(property, seen))
                    || Parts(schema).Any(part => Search(part, seen))
                    || (schema.Items is not null && Search(schema.Items, seen))
                    || (schema.AdditionalProperties is not null && Search(schema.AdditionalProperties, seen))));
    }
}
