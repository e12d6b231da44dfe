using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace PrivX.Contract;

/// <summary>
/// A schema of the contract with every keyword that the documents use. A <c>$ref</c> is kept as it is written:
/// <see cref="Resolve"/> follows it.
/// </summary>
public sealed class ApiSchema
{
    internal ApiSchema(ApiService service)
    {
        Service = service;
    }

    public ApiService Service { get; }

    /// <summary>Name under components/schemas; empty for a schema written in place.</summary>
    public string Name { get; internal init; } = string.Empty;

    /// <summary>Name of the schema that a <c>$ref</c> points to.</summary>
    public string? Reference { get; internal init; }

    /// <summary>string, integer, number, boolean, array, object; null where nothing is said.</summary>
    public string? Type { get; internal init; }

    public string? Format { get; internal init; }

    public string? Description { get; internal init; }

    public bool Nullable { get; internal init; }

    public bool ReadOnly { get; internal init; }

    public bool WriteOnly { get; internal init; }

    public bool Deprecated { get; internal init; }

    public IReadOnlyList<string> Required { get; internal init; } = [];

    public IReadOnlyDictionary<string, ApiSchema> Properties { get; internal init; } = new Dictionary<string, ApiSchema>();

    /// <summary>Schema of members that are not listed; null when they may be anything.</summary>
    public ApiSchema? AdditionalProperties { get; internal init; }

    /// <summary>False only where the document forbids members that are not listed.</summary>
    public bool AllowsAdditionalProperties { get; internal init; } = true;

    /// <summary>The document says that members which are not listed are kept. Where it says nothing, the server drops them.</summary>
    public bool KeepsUnknownMembers { get; internal init; }

    /// <summary>Other names under which the server takes the property (<c>x-also-named</c>).</summary>
    public IReadOnlyList<string> AlsoNamed { get; internal init; } = [];

    /// <summary>Members that the server takes besides those that are listed, for other clients' sake (<c>x-also-takes</c>). They are not sent by ours.</summary>
    public IReadOnlyList<string> AlsoTakes { get; internal init; } = [];

    public ApiSchema? Items { get; internal init; }

    public IReadOnlyList<string> Enum { get; internal init; } = [];

    /// <summary>Other values than those in <see cref="Enum"/> are to be accepted.</summary>
    public bool OpenEnum { get; internal init; }

    /// <summary>Values seen (<c>x-known-values</c>); others may come.</summary>
    public IReadOnlyList<string> KnownValues { get; internal init; } = [];

    public bool CaseInsensitive { get; internal init; }

    public decimal? Minimum { get; internal init; }

    public decimal? Maximum { get; internal init; }

    public int? MinLength { get; internal init; }

    public int? MaxLength { get; internal init; }

    public int? MinItems { get; internal init; }

    public int? MaxItems { get; internal init; }

    public string? Pattern { get; internal init; }

    public IReadOnlyList<ApiSchema> AllOf { get; internal init; } = [];

    public IReadOnlyList<ApiSchema> OneOf { get; internal init; } = [];

    public IReadOnlyList<ApiSchema> AnyOf { get; internal init; } = [];

    /// <summary>Carries a secret (<c>x-sensitive</c>).</summary>
    public bool Sensitive { get; internal init; }

    /// <summary>The server answers it masked (<c>x-masked</c>).</summary>
    public bool Masked { get; internal init; }

    public MaskWrite MaskWrite { get; internal init; }

    public string? Since { get; internal init; }

    public string? Until { get; internal init; }

    /// <summary>First version that knows a value of <see cref="Enum"/> (<c>x-value-since</c>); values that are not named are as old as the property.</summary>
    public IReadOnlyDictionary<string, int> ValueSince { get; internal init; } = new Dictionary<string, int>();

    public string? Canonical { get; internal init; }

    /// <summary>Whether the client's code for it is generated (<c>x-client</c>).</summary>
    public ClientCode Client { get; internal init; }

    /// <summary>Name in the client, where it does not follow from the name here (<c>x-client-name</c>).</summary>
    public string? ClientName { get; internal init; }

    /// <summary>Type in the client, where it does not follow from the schema (<c>x-client-type</c>).</summary>
    public string? ClientType { get; internal init; }

    /// <summary>The property that this one is under another name (<c>x-alias-of</c>).</summary>
    public string? AliasOf { get; internal init; }

    /// <summary>Members that tell elements of a list apart (<c>x-identity</c>).</summary>
    public IReadOnlyList<string> Identity { get; internal init; } = [];

    /// <summary>What changes the property, since a replacement of the object does not (<c>x-changed-by</c>).</summary>
    public string? ChangedBy { get; internal init; }

    /// <summary>Kind of the object whose id the property holds, or that the schema names by id and name (<c>x-refers-to</c>).</summary>
    public string? RefersTo { get; internal init; }

    /// <summary>Holds an id of such an object, or some other text (<c>x-refers-to-or-text</c>).</summary>
    public bool RefersToOrText { get; internal init; }

    /// <summary>Means something on one server only, although it can be set (<c>x-local</c>).</summary>
    public bool IsLocal { get; internal init; }

    /// <summary>Tells the time that is left when it is answered (<c>x-counts-down</c>).</summary>
    public bool CountsDown { get; internal init; }

    /// <summary>Kept with the JSON it was read from, although no operation replaces it by its own type (<c>x-replaceable</c>).</summary>
    public bool Replaceable { get; internal init; }

    /// <summary>What a number of time counts (<c>x-unit</c>): seconds, minutes, hours or days.</summary>
    public string? Unit { get; internal init; }

    public string? Note { get; internal init; }

    public bool Assumed { get; internal init; }

    public bool HasDefault { get; internal init; }

    /// <summary>The default value. Shared: clone before putting it into a document.</summary>
    public JsonNode? Default { get; internal init; }

    public bool HasExample { get; internal init; }

    /// <summary>The example value. Shared: clone before putting it into a document.</summary>
    public JsonNode? Example { get; internal init; }

    /// <summary>Extension keys that have no property of their own here, such as <c>x-known-codes</c>.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Extensions { get; internal init; } = new Dictionary<string, JsonNode?>();

    /// <summary>This schema, or the one that its <c>$ref</c> points to.</summary>
    public ApiSchema Resolve()
    {
        var schema = this;
        while (schema.Reference is { } name)
        {
            schema = Service.Schemas[name];
        }

        return schema;
    }

    /// <summary>Does a server of this version have the property?</summary>
    public bool IsAvailableIn(int serverVersion) => ServerVersions.Has(Since, Until, serverVersion);

    /// <summary>Listed properties, those of <c>allOf</c> parts included.</summary>
    public IEnumerable<KeyValuePair<string, ApiSchema>> AllProperties()
    {
        var schema = Resolve();
        foreach (var property in schema.Properties)
        {
            yield return property;
        }

        foreach (var part in schema.AllOf)
        {
            foreach (var property in part.AllProperties())
            {
                yield return property;
            }
        }
    }

    /// <summary>The schema of a listed property, those of <c>allOf</c> parts included.</summary>
    public ApiSchema? Property(string name)
    {
        var schema = Resolve();
        if (schema.Properties.TryGetValue(name, out var found))
        {
            return found;
        }

        foreach (var part in schema.AllOf)
        {
            if (part.Property(name) is { } inherited)
            {
                return inherited;
            }
        }

        return null;
    }

    /// <summary>Looks through <c>$ref</c> and single-element <c>allOf</c>, the two ways in which the documents point to a component.</summary>
    public ApiSchema Effective()
    {
        var schema = Resolve();
        while (schema.AllOf.Count == 1 && schema.Properties.Count == 0)
        {
            schema = schema.AllOf[0].Resolve();
        }

        return schema;
    }

    public override string ToString() => Name.Length > 0 ? $"{Service.Name}#{Name}" : Reference is null ? Type ?? "any" : $"-> {Reference}";
}
