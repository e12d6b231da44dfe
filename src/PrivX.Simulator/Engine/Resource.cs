using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Engine;

/// <summary>The usual operations on a collection. What a service does differently it says in the properties.</summary>
internal sealed class Resource(ObjectStore collection, ApiSchema schema)
{
    public ObjectStore Collection => collection;

    public ApiSchema Schema => schema;

    /// <summary>Properties that no two objects may share.</summary>
    public IReadOnlyList<string> Unique { get; set; } = [];

    /// <summary>Search criteria that do not simply compare the property of the same name.</summary>
    public Dictionary<string, Func<JsonObject, JsonNode, bool>> Criteria { get; } = new(StringComparer.Ordinal);

    /// <summary>Search criteria whose value need not occur in the object as it is written, such as the ends of a period.</summary>
    public Dictionary<string, Func<JsonObject, JsonNode, bool>> Comparisons { get; } = new(StringComparer.Ordinal);

    /// <summary>Search members that are no criteria, such as paging in the body.</summary>
    public HashSet<string> NoCriteria { get; } = new(StringComparer.Ordinal);

    /// <summary>Sort keys whose property has another name.</summary>
    public Dictionary<string, string> SortKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Fills in what the server fills in; the old object is null on create.</summary>
    public Action<OperationContext, JsonObject, JsonObject?>? Complete { get; set; }

    /// <summary>May this object be deleted? Throws if not.</summary>
    public Action<OperationContext, JsonObject>? Deleting { get; set; }

    public OperationResult List(OperationContext context)
    {
        var scope = Scope(context, hasId: false);
        var ordered = Ordered(context);
        return ListPager.Page(context, scope.Length == 0 ? ordered : [.. ordered.Where(stored => stored.Scope == scope)]);
    }

    public OperationResult Search(OperationContext context)
    {
        return ListPager.Page(context, Found(context));
    }

    /// <summary>What the search in the body finds, in order, not yet cut into pages.</summary>
    public StoredObject[] Found(OperationContext context)
    {
        var scope = Scope(context, hasId: false);
        var conditions = Conditions(context.BodyObject);
        if (scope.Length > 0)
        {
            conditions.Insert(0, stored => stored.Scope == scope);
        }

        var ordered = Ordered(context);
        return conditions.Count == 0 ? ordered : [.. ordered.Where(stored => conditions.TrueForAll(condition => condition(stored)))];
    }

    public OperationResult Tags(OperationContext context)
    {
        var query = context.QueryText("query") ?? string.Empty;
        var tags = collection.All()
            .SelectMany(document => document["tags"] as JsonArray ?? [])
            .Select(tag => tag?.ToString() ?? string.Empty)
            .Where(tag => tag.Length > 0 && tag.Contains(query, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (string.Equals(context.QueryText("sortdir"), "DESC", StringComparison.OrdinalIgnoreCase))
        {
            Array.Reverse(tags);
        }

        return ListPager.Page(context, [.. tags.Select(tag => (JsonNode)JsonValue.Create(tag))]);
    }

    public OperationResult Get(OperationContext context) => OperationResult.Ok(Need(context));

    public OperationResult Create(OperationContext context)
    {
        var document = Replacement.Apply(schema, null, context.BodyObject);
        var id = context.State.Ids.Next();
        document[collection.Key] = document[collection.Key]?.DeepClone() ?? id;
        Stamp(context, document, created: true);
        Complete?.Invoke(context, document, null);
        CheckUnique(document, null);
        collection.Put(document, Scope(context, hasId: false));
        var key = document[collection.Key]!.ToString();
        return OperationResult.Created(collection.Key, key, $"{context.Operation.Path}/{Uri.EscapeDataString(key)}");
    }

    public OperationResult Replace(OperationContext context)
    {
        var stored = Need(context);
        var document = Replacement.Apply(schema, stored.Real, context.BodyObject);
        document[collection.Key] = stored.Real[collection.Key]!.DeepClone();
        Stamp(context, document, created: false);
        Complete?.Invoke(context, document, stored.Real);
        CheckUnique(document, stored.Id);
        collection.Put(document, stored.Scope);
        return OperationResult.Done();
    }

    public OperationResult Delete(OperationContext context)
    {
        var stored = Need(context);
        Deleting?.Invoke(context, stored.Real);
        collection.Remove(stored.Id);
        return OperationResult.Done();
    }

    /// <summary>The object that the last path value names.</summary>
    public StoredObject Need(OperationContext context)
    {
        var id = IdOf(context);
        var stored = collection.Get(id);
        return stored is not null && stored.Scope == Scope(context, hasId: true)
            ? stored
            : throw ApiException.NotFound($"{schema.Name} {id}");
    }

    /// <summary>Changes the object that the path names, without the rules of a replacement.</summary>
    public OperationResult Change(OperationContext context, Action<JsonObject> change)
    {
        var stored = Need(context);
        collection.Change(stored.Id, document =>
        {
            change(document);
            Stamp(context, document, created: false);
        });
        return OperationResult.Done();
    }

    public StoredObject[] Ordered(OperationContext context)
    {
        var key = context.QueryText("sortkey");
        if (context.Operation.QueryParameter("sortkey") is null)
        {
            key = null;
        }

        if (key is not null)
        {
            key = SortKeys.GetValueOrDefault(key, key);
            if (schema.Property(key) is null)
            {
                throw new ApiException(400, ErrorCodes.BadRequest, $"Cannot sort by '{key}'.", "sortkey");
            }
        }

        return collection.Ordered(key, string.Equals(context.QueryText("sortdir"), "DESC", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the criteria of a search ask of an object, the cheap questions first.</summary>
    public List<Func<StoredObject, bool>> Conditions(JsonObject search)
    {
        var conditions = new List<Func<StoredObject, bool>>();
        foreach (var (name, value) in search)
        {
            if (value is null || NoCriteria.Contains(name) || IsUnset(value))
            {
                continue;
            }

            if (name == "keywords")
            {
                var words = TextSearch.Words(value.ToString());
                conditions.Insert(0, stored => TextSearch.Matches(stored, words));
                continue;
            }

            if (Comparisons.TryGetValue(name, out var compare))
            {
                conditions.Add(stored => compare(stored.Real, value));
                continue;
            }

            var special = Criteria.GetValueOrDefault(name);

            // Texts are looked for in the search text first: reading 100,000 documents anew would take a second.
            if (Texts(value) is { } texts)
            {
                var folded = texts.Select(TextSearch.Fold).ToArray();
                conditions.Add(stored => folded.Any(text => stored.SearchText.AsSpan().IndexOf(text) >= 0));
            }

            conditions.Add(special is null
                ? stored => Equal(stored.Real[name], value)
                : stored => special(stored.Real, value));
        }

        return conditions;
    }

    /// <summary>Does a property have one of the wanted values? Texts are compared without case.</summary>
    public static bool Equal(JsonNode? actual, JsonNode wanted)
    {
        if (wanted is JsonArray many)
        {
            return many.Any(one => one is not null && Equal(actual, one));
        }

        if (actual is JsonArray elements)
        {
            return elements.Any(element => Equal(element, wanted));
        }

        if (actual is null)
        {
            return wanted.GetValueKind() == JsonValueKind.False;
        }

        return string.Equals(actual.ToString(), wanted.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    public void Stamp(OperationContext context, JsonObject document, bool created)
    {
        var now = Timestamp.Precise(context.Now);
        var user = context.Session?.UserId ?? string.Empty;
        if (created)
        {
            Set("created", now);
            Set("author", user);
            Set("created_by", user);
        }

        Set("updated", now);
        Set("updated_by", user);
        Set("updatedby", user);

        void Set(string name, string value)
        {
            if (schema.Property(name) is { Type: "string" })
            {
                document[name] = value;
            }
        }
    }

    private static bool IsUnset(JsonNode value) => value switch
    {
        JsonArray { Count: 0 } => true,
        JsonValue text => text.GetValueKind() == JsonValueKind.String && text.GetValue<string>().Length == 0,
        _ => false,
    };

    private static string[]? Texts(JsonNode value)
    {
        if (value is JsonArray many)
        {
            return many.All(one => one?.GetValueKind() == JsonValueKind.String) ? [.. many.Select(one => one!.GetValue<string>())] : null;
        }

        return value.GetValueKind() == JsonValueKind.String ? [value.GetValue<string>()] : null;
    }

    private static string IdOf(OperationContext context)
    {
        var path = context.Operation.Path;
        var parameter = context.Operation.PathParameters.MaxBy(candidate => path.IndexOf($"{{{candidate.Name}}}", StringComparison.Ordinal))!;
        return context.PathValue(parameter.Name);
    }

    private static string Scope(OperationContext context, bool hasId)
    {
        if (context.PathValues.Count <= (hasId ? 1 : 0))
        {
            return string.Empty;
        }

        var values = context.PathValues.Values.ToArray();
        return string.Join('/', hasId ? values[..^1] : values);
    }

    private void CheckUnique(JsonObject document, string? ownId)
    {
        foreach (var property in Unique)
        {
            var value = document[property]?.ToString();
            if (string.IsNullOrEmpty(value))
            {
                continue;
            }

            var taken = collection.IdWith(property, value) is { } other && other != ownId;
            if (taken)
            {
                throw new ApiException(400, ErrorCodes.ValueDuplicate, $"Another {schema.Name} has this {property}.", property);
            }
        }
    }
}
