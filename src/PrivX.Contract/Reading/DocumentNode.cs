using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PrivX.Contract.Reading;

/// <summary>A YAML node of a contract document, kept as small as reading needs: scalar, mapping or sequence.</summary>
internal sealed class DocumentNode
{
    private readonly Dictionary<string, DocumentNode>? _members;

    private DocumentNode(string? scalar, bool quoted, Dictionary<string, DocumentNode>? members, List<DocumentNode>? items)
    {
        Scalar = scalar;
        IsQuoted = quoted;
        _members = members;
        Items = items ?? [];
        IsSequence = items is not null;
    }

    public string? Scalar { get; }

    public bool IsQuoted { get; }

    public bool IsMapping => _members is not null;

    public bool IsSequence { get; }

    /// <summary>Elements of a sequence; empty for anything else.</summary>
    public IReadOnlyList<DocumentNode> Items { get; }

    /// <summary>Members of a mapping in document order; empty for anything else.</summary>
    public IEnumerable<KeyValuePair<string, DocumentNode>> Members => _members ?? [];

    public DocumentNode? this[string name] => _members is not null && _members.TryGetValue(name, out var node) ? node : null;

    public static DocumentNode FromScalar(string value, bool quoted) => new(value, quoted, null, null);

    public static DocumentNode FromMapping(Dictionary<string, DocumentNode> members) => new(null, false, members, null);

    public static DocumentNode FromSequence(List<DocumentNode> items) => new(null, false, null, items);

    public string? Text(string name) => this[name]?.Scalar;

    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.Ordinal);

    public bool? OptionalFlag(string name) => Text(name) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    public int? Integer(string name) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    public decimal? Number(string name) => decimal.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The strings of a sequence; a single scalar counts as a sequence of one.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var node = this[name];
        if (node is null)
        {
            return [];
        }

        if (node.Scalar is not null)
        {
            return [node.Scalar];
        }

        var texts = new List<string>(node.Items.Count);
        foreach (var item in node.Items)
        {
            texts.Add(item.Scalar ?? string.Empty);
        }

        return texts;
    }

    /// <summary>The same data as JSON; plain scalars get the type that YAML's core schema gives them.</summary>
    public JsonNode? ToJson()
    {
        if (IsMapping)
        {
            var result = new JsonObject();
            foreach (var (name, node) in Members)
            {
                result[name] = node.ToJson();
            }

            return result;
        }

        if (IsSequence)
        {
            var result = new JsonArray();
            foreach (var item in Items)
            {
                result.Add(item.ToJson());
            }

            return result;
        }

        return ScalarToJson();
    }

    private JsonValue? ScalarToJson()
    {
        if (IsQuoted)
        {
            return JsonValue.Create(Scalar);
        }

        switch (Scalar)
        {
            case "" or "~" or "null":
                return null;
            case "true":
                return JsonValue.Create(true);
            case "false":
                return JsonValue.Create(false);
        }

        if (long.TryParse(Scalar, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return JsonValue.Create(integer);
        }

        if (decimal.TryParse(Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return JsonValue.Create(number);
        }

        return JsonValue.Create(Scalar);
    }
}
