using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Client.Portable;

/// <summary>What stands in a portable object in the place of what means something on one server only, or must not be told.</summary>
internal static class PortableMarks
{
    /// <summary>Names another object: <c>{ "$ref": "Role/Contractors" }</c>.</summary>
    public const string Reference = "$ref";

    /// <summary>Names the id of an object that the server it was read from does not have, or does not show.</summary>
    public const string Missing = "$missing";

    /// <summary>Stands for a secret: <c>{ "$secret": true }</c>.</summary>
    public const string Secret = "$secret";

    /// <summary>Holds members that this client does not know.</summary>
    public const string Unknown = "$unknown";

    public static JsonObject ToReference(ObjectName name) => new() { [Reference] = name.ToString() };

    public static JsonObject ToSecret() => new() { [Secret] = true };

    public static ObjectName? ReferenceOf(JsonNode? node) => TextOf(node, Reference) is { } text ? ObjectName.Read(text) : null;

    public static string? MissingOf(JsonNode? node) => TextOf(node, Missing);

    public static bool IsSecret(JsonNode? node) => node is JsonObject { Count: 1 } mark && mark[Secret] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    /// <summary>True where the node is one of the marks, and no object of the server's.</summary>
    public static bool IsMark(JsonNode? node) => IsSecret(node) || TextOf(node, Reference) is not null || TextOf(node, Missing) is not null;

    /// <summary>True for what says nothing: servers leave it out or not, as they like.</summary>
    public static bool IsNothing(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonObject json => json.Count == 0,
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.Null or JsonValueKind.False => true,
            JsonValueKind.String => value.ToString().Length == 0,
            JsonValueKind.Number => value.ToJsonString() is "0" or "0.0",
            _ => false,
        },
        _ => false,
    };

    /// <summary>True for what need not be written: no text, no entries. False and 0 are told, because leaving them out could mean a default of the server.</summary>
    public static bool IsEmpty(JsonNode? node) =>
        IsNothing(node) && !(node is JsonValue value && value.GetValueKind() is (JsonValueKind.False or JsonValueKind.Number));

    /// <summary>Every object that is named in a portable object, however deep.</summary>
    public static IEnumerable<ObjectName> ReferencesIn(JsonNode? node)
    {
        if (ReferenceOf(node) is { } name)
        {
            yield return name;
            yield break;
        }

        foreach (JsonNode? child in Children(node))
        {
            foreach (ObjectName inner in ReferencesIn(child))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Every object in a portable object that the server it was read from did not show.</summary>
    public static IEnumerable<string> MissingIn(JsonNode? node)
    {
        if (MissingOf(node) is { } missing)
        {
            yield return missing;
            yield break;
        }

        foreach (JsonNode? child in Children(node))
        {
            foreach (string inner in MissingIn(child))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<JsonNode?> Children(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? element in array)
            {
                yield return element;
            }
        }
        else if (node is JsonObject json)
        {
            foreach (KeyValuePair<string, JsonNode?> member in json)
            {
                yield return member.Value;
            }
        }
    }

    private static string? TextOf(JsonNode? node, string mark) =>
        node is JsonObject { Count: 1 } single && single[mark] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null;
}
