using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivX.Client.Json;
using PrivX.Client.Updates;

namespace PrivX.Client.Portable;

/// <summary>
/// Makes of an object of a server what means the same on every server: without ids, times and states, others named by kind and name, secrets left
/// out. The contract says which member is which.
/// </summary>
/// <param name="names">The names of the objects that are referred to.</param>
internal sealed class PortableReader(IObjectNames names)
{
    private static readonly Regex SecretName = new(
        "(secret|password|passphrase|passwd|token|private_?key|api_?key|credentials?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The object in the order of its model, what the client does not know at its end.</summary>
    /// <param name="raw">The object as the server gave it.</param>
    /// <param name="model">Its model.</param>
    public JsonObject Read(JsonObject raw, Type model)
    {
        MemberMap map = MemberMap.Of(model);
        var result = new JsonObject();
        foreach (MemberRule rule in map.Members.Where(IsPortable))
        {
            if (Member(raw[rule.JsonName], rule) is { } value && !PortableMarks.IsEmpty(value))
            {
                result[rule.JsonName] = value;
            }
        }

        JsonObject unknown = Unknown(raw, map);
        if (unknown.Count > 0)
        {
            result[PortableMarks.Unknown] = unknown;
        }

        return result;
    }

    /// <summary>False for what the server sets itself, and for what belongs to one server.</summary>
    public static bool IsPortable(MemberRule rule) => !rule.IsReadOnly && !rule.IsLocal && rule.JsonName != "id";

    private JsonNode? Member(JsonNode? node, MemberRule rule)
    {
        if (node is null)
        {
            return null;
        }

        if (rule.IsSecret || rule.Mask is not null)
        {
            return PortableMarks.IsNothing(node) ? null : PortableMarks.ToSecret();
        }

        if (rule.RefersTo is { } kind)
        {
            return node is JsonArray ids ? new JsonArray(ids.Select(id => Reference(kind, TextOf(id))).ToArray()) : Reference(kind, TextOf(node), orText: rule.RefersToOrText);
        }

        if (rule.NestedModel is { } nested)
        {
            return node switch
            {
                JsonObject single => Nested(single, nested),
                JsonArray list => List(list, nested),
                _ => null,
            };
        }

        return rule.Form switch
        {
            MemberForm.Disabled => DisabledText.IsDisabled(TextOf(node)),
            MemberForm.Duration => DurationText.ReadOrNull(TextOf(node)) is { } duration ? DurationText.ToIso(duration) : node.DeepClone(),
            _ => node.DeepClone(),
        };
    }

    // Who is named in a list of others matters, and not in which order.
    private JsonArray List(JsonArray list, Type model)
    {
        IEnumerable<JsonNode?> elements = list.OfType<JsonObject>().Select(element => Nested(element, model));
        return MemberMap.Of(model).RefersTo is null
            ? new JsonArray(elements.Select(element => element ?? new JsonObject()).ToArray())
            : new JsonArray(elements.Where(element => element is not null).OrderBy(element => element!.ToJsonString(), StringComparer.Ordinal).ToArray());
    }

    private JsonNode? Nested(JsonObject raw, Type model)
    {
        if (MemberMap.Of(model).RefersTo is { } kind)
        {
            return Reference(kind, TextOf(raw["id"]), TextOf(raw["name"]));
        }

        JsonObject read = Read(raw, model);
        return read.Count == 0 ? null : read;
    }

    // What is no id of an object may be a name that something else knows it by, such as the identifier that two directories share.
    private JsonNode? Reference(string kind, string? id, string? told = null, bool orText = false)
    {
        if (string.IsNullOrEmpty(id))
        {
            return string.IsNullOrEmpty(told) ? null : PortableMarks.ToReference(new ObjectName(kind, told!));
        }

        return names.NameOf(kind, id!) is { Length: > 0 } name
            ? PortableMarks.ToReference(new ObjectName(kind, name))
            : orText && !Guid.TryParse(id, out _) ? id : new JsonObject { [PortableMarks.Missing] = $"{kind}/{id}" };
    }

    private static JsonObject Unknown(JsonObject raw, MemberMap map)
    {
        var unknown = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> member in raw.Where(member => map.Find(member.Key) is null).OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!PortableMarks.IsNothing(member.Value))
            {
                unknown[member.Key] = Harmless(member.Key, member.Value!);
            }
        }

        return unknown;
    }

    // Nobody says what is secret in what nobody knows: what is called so, and what is masked.
    private static JsonNode Harmless(string name, JsonNode node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String && (SecretName.IsMatch(name) || IsMask(value.ToString())) => PortableMarks.ToSecret(),
        JsonObject json => new JsonObject(json.Where(member => member.Value is not null).Select(member => new KeyValuePair<string, JsonNode?>(member.Key, Harmless(member.Key, member.Value!)))),
        JsonArray list => new JsonArray(list.Select(element => element is null ? null : Harmless(name, element)).ToArray()),
        _ => node.DeepClone(),
    };

    private static bool IsMask(string text) => (text.Length > 0 && text.All(c => c == '*')) || text.Contains("PRIVATE KEY-----");

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null;
}
