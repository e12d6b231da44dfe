using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client.Json;
using PrivX.Client.Updates;

namespace PrivX.Client.Portable;

/// <summary>Makes of a portable object one of a certain server: names become ids, secrets are filled in, and what the file does not tell stays.</summary>
/// <param name="names">The ids of the objects that are referred to.</param>
/// <param name="secretOf">Gives a secret by its path, as a value of JSON; null where it is not given.</param>
/// <param name="isKept">True for a member that is left alone where the portable object says nothing of it.</param>
internal sealed class PortableWriter(IObjectNames names, Func<string, JsonNode?> secretOf, Func<MemberRule, bool> isKept)
{
    private readonly List<string> _secrets = [];
    private readonly List<string> _unset = [];
    private readonly List<ObjectName> _unresolved = [];

    /// <summary>Paths of the secrets of the object.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    /// <summary>Paths of the secrets that neither the server has nor anybody gave.</summary>
    public IReadOnlyList<string> Unset => _unset;

    /// <summary>Objects that are referred to and are not there.</summary>
    public IReadOnlyList<ObjectName> Unresolved => _unresolved;

    /// <summary>The server's object as it is to be; read-only members are as they were.</summary>
    /// <param name="wanted">The portable object.</param>
    /// <param name="current">The object as the server has it; null for a new one.</param>
    /// <param name="model">Its model.</param>
    public JsonObject Write(JsonObject wanted, JsonObject? current, Type model) => Write(wanted, current, model, string.Empty);

    private JsonObject Write(JsonObject wanted, JsonObject? current, Type model, string prefix)
    {
        JsonObject result = current is null ? [] : (JsonObject)current.DeepClone();
        foreach (MemberRule rule in MemberMap.Of(model).Members.Where(rule => PortableReader.IsPortable(rule) && rule.ChangedBy is null))
        {
            JsonNode? value = wanted[rule.JsonName];
            JsonNode? there = current?[rule.JsonName];
            if (!PortableMarks.IsNothing(value))
            {
                Set(result, rule.JsonName, Value(value!, there, rule, prefix + rule.JsonName));
            }
            else if (!isKept(rule) && !rule.IsSecret && rule.Mask is null && !PortableMarks.IsNothing(there))
            {
                Set(result, rule.JsonName, Nothing(value, there!, rule));
            }
            else if (value is not null && there is null)
            {
                // Said by name: false is not the same as nothing where the server has a default.
                Set(result, rule.JsonName, value.DeepClone());
            }
        }

        foreach (KeyValuePair<string, JsonNode?> member in wanted[PortableMarks.Unknown] as JsonObject ?? [])
        {
            if (!IsSecretInside(member.Value))
            {
                Set(result, member.Key, member.Value?.DeepClone());
            }
        }

        return result;
    }

    private JsonNode? Value(JsonNode value, JsonNode? there, MemberRule rule, string path)
    {
        if (PortableMarks.IsSecret(value))
        {
            _secrets.Add(path);
            if (secretOf(path) is { } given)
            {
                return given;
            }

            if (PortableMarks.IsNothing(there))
            {
                _unset.Add(path);
            }

            return there?.DeepClone();
        }

        if (rule.RefersTo is { } kind)
        {
            return value is JsonArray list ? new JsonArray(list.Select(element => (JsonNode?)IdOf(kind, element)).ToArray()) : IdOf(kind, value);
        }

        if (rule.NestedModel is { } nested)
        {
            return value switch
            {
                JsonObject single => Nested(single, there as JsonObject, nested, path),
                JsonArray list => List(list, there as JsonArray, nested, path),
                _ => value.DeepClone(),
            };
        }

        return rule.Form switch
        {
            MemberForm.Disabled => DisabledText.Of(value.GetValueKind() == JsonValueKind.True, there?.ToString()),
            MemberForm.Duration => DurationText.Like(there?.ToString(), DurationText.ReadOrNull(value.ToString())) ?? value.DeepClone(),
            _ => value.DeepClone(),
        };
    }

    private JsonArray List(JsonArray wanted, JsonArray? there, Type model, string path)
    {
        JsonObject[] were = there?.OfType<JsonObject>().ToArray() ?? [];
        string[] before = PortableLabels.Of(new JsonArray(were.Select(element => (JsonNode)Portable(element, model)).ToArray()));
        string[] after = PortableLabels.Of(wanted);
        return new JsonArray(wanted.Select((element, place) =>
        {
            int same = Array.IndexOf(before, after[place]);
            return element is JsonObject json ? Nested(json, same < 0 ? null : were[same], model, $"{path}[{after[place]}]") : element?.DeepClone();
        }).ToArray());
    }

    private JsonObject Portable(JsonObject raw, Type model) => MemberMap.Of(model).RefersTo is null
        ? new PortableReader(names).Read(raw, model)
        : PortableMarks.ToReference(new ObjectName("-", raw["id"]?.ToString() is { Length: > 0 } id ? id : "-"));

    private JsonNode? Nested(JsonObject wanted, JsonObject? there, Type model, string path)
    {
        if (MemberMap.Of(model).RefersTo is not { } kind)
        {
            return Write(wanted, there, model, path + ".");
        }

        string? id = IdOf(kind, wanted);
        return id is not null && there?["id"]?.ToString() == id ? there.DeepClone() : new JsonObject { ["id"] = id, ["name"] = PortableMarks.ReferenceOf(wanted)?.Name };
    }

    private string? IdOf(string kind, JsonNode? node)
    {
        if (PortableMarks.ReferenceOf(node) is not { } name)
        {
            return node is JsonValue ? node.ToString() : null;
        }

        if (names.IdOf(kind, name.Name) is { } id)
        {
            return id;
        }

        _unresolved.Add(name);
        return null;
    }

    // What is to be nothing is told so where leaving it out could mean a default of the server.
    private static JsonNode? Nothing(JsonNode? wanted, JsonNode there, MemberRule rule) =>
        wanted is not null ? wanted.DeepClone()
        : rule.RefersTo is not null ? null
        : rule.Form == MemberForm.Disabled ? DisabledText.Of(false, there.ToString())
        : there switch
        {
            JsonArray => new JsonArray(),
            JsonValue flag when flag.GetValueKind() == JsonValueKind.True => false,
            JsonValue text when text.GetValueKind() == JsonValueKind.String && rule.Form == MemberForm.Plain => string.Empty,
            _ => null,
        };

    private static bool IsSecretInside(JsonNode? node) => PortableMarks.IsSecret(node) || node switch
    {
        JsonObject json => json.Any(member => IsSecretInside(member.Value)),
        JsonArray list => list.Any(IsSecretInside),
        _ => false,
    };

    private static void Set(JsonObject json, string name, JsonNode? value)
    {
        if (value is null)
        {
            json.Remove(name);
        }
        else
        {
            json[name] = value;
        }
    }
}
