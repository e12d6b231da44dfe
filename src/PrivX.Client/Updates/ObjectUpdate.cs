using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client.Json;

namespace PrivX.Client.Updates;

/// <summary>
/// A change to an object that the server can only replace whole: starts from the JSON as it is on the server, alters what is named and nothing
/// else, so that members this client does not know and secrets it cannot see survive.
/// </summary>
internal sealed class ObjectUpdate
{
    private const int ShownLength = 80;

    private readonly Type _model;
    private readonly JsonObject _before;
    private readonly JsonObject _after;
    private readonly List<string[]> _given = [];

    /// <param name="current">The object's JSON, just read.</param>
    /// <param name="model">Its model type, whose attributes hold the rules.</param>
    /// <exception cref="PrivXResponseException">The JSON is not an object.</exception>
    public ObjectUpdate(ReadOnlyMemory<byte> current, Type model)
    {
        _model = model;
        _before = Parse(current);
        _after = Parse(current);
    }

    /// <summary>What would change, in the order of the object's members.</summary>
    public IReadOnlyList<PropertyChange> Changes
    {
        get
        {
            KeepSecrets(_before, _after, MemberMap.Of(_model));
            var changes = new List<PropertyChange>();
            Compare(_before, _after, _model, string.Empty, changes);
            return changes;
        }
    }

    /// <summary>A top member as it is now; null where there is none.</summary>
    public JsonNode? Before(string name) => _before[name];

    /// <summary>A top member as it would be sent, for additions to it; null where there is none.</summary>
    public JsonNode? After(string name) => _after[name];

    /// <summary>
    /// Sets members to values that a model has written. A model writes nulls and empty lists its own way: what says the same as the object says
    /// through the model stays as the server has it.
    /// </summary>
    /// <param name="members">Paths and values; the values are taken over, not copied.</param>
    /// <param name="now">The object as it is on the server, through the model.</param>
    public void SetAll(IEnumerable<(IReadOnlyList<string> Path, JsonNode? Value)> members, JsonObject now)
    {
        foreach ((IReadOnlyList<string> path, JsonNode? value) in members)
        {
            string[] names = [.. path];
            Set(path, value is null ? null : RawMerge.Keep(Get(_before, names), Get(now, names), value));
        }
    }

    /// <summary>Sets one member; null removes it, and an empty array empties it.</summary>
    /// <param name="path">Member names from the top, such as <c>connection</c>, <c>ldap_base</c>.</param>
    /// <param name="value">The value; taken over, not copied.</param>
    public void Set(IReadOnlyList<string> path, JsonNode? value)
    {
        JsonObject target = _after;
        for (int depth = 0; depth < path.Count - 1; depth++)
        {
            if (target[path[depth]] is not JsonObject next)
            {
                next = new JsonObject();
                target[path[depth]] = next;
            }

            target = next;
        }

        string name = path[path.Count - 1];
        if (value is null)
        {
            target.Remove(name);
        }
        else
        {
            if (value is JsonArray wanted && target[name] is JsonArray there)
            {
                KeepHandles(wanted, there);
            }
            else if (value is JsonObject { Count: 1 } handle && handle["id"] is { } id && target[name] is JsonObject held && JsonNode.DeepEquals(held["id"], id))
            {
                // The same object, named by its id alone.
                value = held.DeepClone();
            }

            target[name] = value;
        }

        if (!_given.Any(given => given.SequenceEqual(path)))
        {
            _given.Add([.. path]);
        }
    }

    /// <summary>What to start from where a replacement is of a type of its own: the object without those of its members that this type does not have.</summary>
    /// <param name="whole">JSON of the object; is altered.</param>
    /// <param name="model">Model of the object. A member that it does not know either goes along.</param>
    /// <param name="replacement">Model of the replacement.</param>
    public static JsonObject Part(JsonObject whole, Type model, Type replacement)
    {
        foreach (string name in whole.Select(member => member.Key).Where(name => MemberMap.Of(model).Find(name) is not null && MemberMap.Of(replacement).Find(name) is null).ToArray())
        {
            whole.Remove(name);
        }

        return whole;
    }

    /// <summary>As <see cref="Part(JsonObject, Type, Type)"/>, for JSON as it was read.</summary>
    public static ReadOnlyMemory<byte> Part(ReadOnlyMemory<byte> whole, Type model, Type replacement) =>
        Encoding.UTF8.GetBytes(Part(Parse(whole), model, replacement).ToJsonString(WriteOptions));

    /// <summary>
    /// Takes over what somebody changed in an object he had read earlier. Members he did not change keep the server's value of now.
    /// </summary>
    /// <param name="asRead">The object's JSON when he read it.</param>
    /// <param name="readThen">That JSON through the model, so that both sides are written alike.</param>
    /// <param name="changed">The object as it is in his hands.</param>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: a member was changed by him and on the server, to different values.</exception>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: a member was changed that only an operation of its own changes.</exception>
    public void Merge(ReadOnlyMemory<byte> asRead, JsonObject readThen, JsonObject changed)
    {
        JsonObject original = Parse(asRead);
        var conflicts = new List<string>();
        foreach (string name in readThen.Select(member => member.Key).Union(changed.Select(member => member.Key)).ToArray())
        {
            JsonNode? mine = changed[name];
            if (JsonNode.DeepEquals(readThen[name], mine) || MemberMap.Of(_model).Find(name) is { IsReadOnly: true })
            {
                continue;
            }

            if (JsonNode.DeepEquals(_before[name], mine))
            {
                // Done already. What this was read with is not what is there now, and is not brought back.
                Set([name], mine?.DeepClone());
                continue;
            }

            if (IsOther([name], original, _before))
            {
                conflicts.Add(name);
                continue;
            }

            if (MemberMap.Of(_model).Find(name) is { ChangedBy: { } remedy })
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{name} cannot be changed by replacing the object. Nothing was changed.") { Remedy = remedy };
            }

            Set([name], RawMerge.Apply(original[name], readThen[name], mine));
        }

        if (conflicts.Count > 0)
        {
            throw Conflict(conflicts);
        }
    }

    /// <summary>
    /// Takes over what is otherwise in an object that was saved and read again, and has not the JSON that it was read from.
    /// </summary>
    /// <param name="now">The object of the server, through the model.</param>
    /// <param name="saved">The saved object, through the model.</param>
    /// <param name="properties">The properties that were saved.</param>
    /// <param name="isOlder">True where the object was changed on the server since: then nobody can tell whose the differences are.</param>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: the object was changed on the server since it was saved.</exception>
    public void MergeSaved(JsonObject now, JsonObject saved, IEnumerable<string> properties, bool isOlder)
    {
        var mine = (JsonObject)now.DeepClone();
        foreach (string property in properties)
        {
            if (MemberMap.Of(_model).FindProperty(property) is { IsReadOnly: false, CountsDown: false } rule)
            {
                if (saved[rule.JsonName] is { } value)
                {
                    mine[rule.JsonName] = value.DeepClone();
                }
                else
                {
                    mine.Remove(rule.JsonName);
                }
            }
        }

        Merge(Encoding.UTF8.GetBytes(_before.ToJsonString(WriteOptions)), now, mine);
        if (isOlder && Changes.Count > 0)
        {
            throw Conflict(Changes.Select(change => change.Path).ToList());
        }
    }

    /// <summary>Looks whether what is to be set was changed on the server since somebody read the object that he gives.</summary>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: it was, to another value than is to be set.</exception>
    public void RefuseStale(ReadOnlyMemory<byte> asRead, IEnumerable<(IReadOnlyList<string> Path, JsonNode? Value)> wanted)
    {
        JsonObject original = Parse(asRead);
        List<string> conflicts = wanted
            .Select(one => (Path: one.Path.ToArray(), one.Value))
            .Where(one => IsOther(one.Path, original, _before) && !JsonNode.DeepEquals(Get(_before, one.Path), one.Value))
            .Select(one => string.Join(".", one.Path))
            .ToList();
        if (conflicts.Count > 0)
        {
            throw Conflict(conflicts);
        }
    }

    /// <summary>Starts again from a newer state of the server, with the same members set.</summary>
    /// <exception cref="PrivXObjectException">Code <c>Conflict</c>: a member that this change sets was changed meanwhile.</exception>
    public ObjectUpdate Rebase(ReadOnlyMemory<byte> newer)
    {
        var rebased = new ObjectUpdate(newer, _model);
        var conflicts = new List<string>();
        foreach (string[] path in _given)
        {
            JsonNode? mine = Get(_after, path);
            if (IsOther(path, _before, rebased._before) && !JsonNode.DeepEquals(Get(rebased._before, path), mine))
            {
                conflicts.Add(string.Join(".", path));
                continue;
            }

            rebased.Set(path, mine?.DeepClone());
        }

        return conflicts.Count == 0 ? rebased : throw Conflict(conflicts);
    }

    /// <summary>The JSON to send: without read-only members, with every mask treated by its rule.</summary>
    /// <param name="supplier">Names the parameter that supplies a secret, by its path.</param>
    /// <exception cref="PrivXObjectException">Code <c>SecretRequired</c>: writing the object back would replace a stored secret by its mask.</exception>
    public byte[] ToJson(Func<string, string?> supplier)
    {
        KeepSecrets(_before, _after, MemberMap.Of(_model));
        var lacking = new List<string>();
        JsonObject body = (JsonObject)_after.DeepClone();
        Prepare(body, new ElementPair(_before), _model, string.Empty, false, (path, member) => lacking.Add(supplier(path) is { } parameter ? $"{member} (-{parameter})" : member));
        return lacking.Count == 0
            ? Encoding.UTF8.GetBytes(body.ToJsonString(WriteOptions))
            : throw new PrivXObjectException(
                ErrorCodes.SecretRequired,
                $"{string.Join(", ", lacking.Distinct())}: the secret is not known here. The server shows a mask in its place, which stands for it only where it was read, and without it the stored secret would be lost. Nothing was changed.")
            {
                Remedy = "Give the secret anew with the parameter named.",
            };
    }

    /// <summary>The secrets in JSON that is about to be sent, so that no response that quotes them is shown; masks are none.</summary>
    public static string[] SecretsIn(byte[] json, Type model)
    {
        var secrets = new List<string>();
        Collect(JsonNode.Parse(json), model, secrets);
        return secrets.ToArray();
    }

    private static JsonSerializerOptions WriteOptions { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Whether somebody changed a member between two answers.
    private bool IsOther(string[] path, JsonObject earlier, JsonObject later) =>
        !JsonNode.DeepEquals(Get(earlier, path), Get(later, path)) && !(path.Length == 1 && MemberMap.Of(_model).Find(path[0]) is { CountsDown: true });

    private static JsonObject Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            RefuseAmbiguous(json.Span);
            return JsonNode.Parse(json.Span, documentOptions: PrivXJson.DocumentOptions) as JsonObject
                ?? throw new PrivXResponseException("PrivX answered something else than an object where one was due.");
        }
        catch (JsonException failure)
        {
            throw new PrivXResponseException("PrivX answered JSON that cannot be read.", failure);
        }
    }

    // What is read one way and written another would change an object in a place that nobody named.
    private static void RefuseAmbiguous(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, PrivXJson.ReaderOptions);
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        names.Push(new HashSet<string>(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        names.Pop();
                        break;
                    case JsonTokenType.PropertyName when !names.Peek().Add(reader.GetString()!):
                        throw new PrivXResponseException("PrivX answered an object that has a member twice. It cannot be sent back as it came, and nothing was changed.");
                    case JsonTokenType.String:
                        reader.GetString();
                        break;
                }
            }
        }
        catch (InvalidOperationException failure)
        {
            throw new PrivXResponseException("PrivX answered an object with half of a character in it. It cannot be sent back as it came, and nothing was changed.", failure);
        }
    }

    // A handle only says which object is meant. One that is there already stays as the server wrote it: to name the same ones again is no change.
    private static void KeepHandles(JsonArray wanted, JsonArray there)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            if (wanted[i] is JsonObject handle && handle["id"] is { } id && handle.All(member => member.Key is "id" or "name")
                && there.FirstOrDefault(entry => entry is JsonObject other && JsonNode.DeepEquals(other["id"], id)) is { } same)
            {
                wanted[i] = same.DeepClone();
            }
        }
    }

    private static JsonNode? Get(JsonObject root, string[] path)
    {
        JsonNode? node = root;
        foreach (string name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    private static PrivXObjectException Conflict(List<string> members) =>
        new(ErrorCodes.Conflict, $"Somebody else has changed {string.Join(", ", members)} on the server meanwhile. Nothing was changed.")
        {
            Remedy = "Read the object again, look at the difference and repeat the change.",
        };

    // What was taken out of an object together with its secret is told again, as it was read: an account that is described anew keeps its password.
    private static void KeepSecrets(JsonObject before, JsonObject after, MemberMap map)
    {
        foreach (MemberRule rule in map.Members)
        {
            if (rule.Mask is MaskRule.Echo && after[rule.JsonName] is null && before[rule.JsonName] is JsonValue stored && stored.ToString().Length > 0)
            {
                after[rule.JsonName] = stored.DeepClone();
            }
            else if (rule.NestedModel is { } nested)
            {
                foreach ((JsonObject part, ElementPair pair) in Parts(before[rule.JsonName], after[rule.JsonName], MemberMap.Of(nested)))
                {
                    if (pair.Was is { } was)
                    {
                        KeepSecrets(was, part, MemberMap.Of(nested));
                    }
                }
            }
        }
    }

    // The parts that a member holds, one or a list, each with what it was before.
    private static (JsonObject Part, ElementPair Pair)[] Parts(JsonNode? before, JsonNode? after, MemberMap map)
    {
        if (after is JsonObject single)
        {
            return [(single, new ElementPair(before is JsonObject was && ElementPairs.IsSame(was, single, map) ? was : null))];
        }

        JsonObject[] elements = (after as JsonArray)?.OfType<JsonObject>().ToArray() ?? [];
        return elements.Zip(ElementPairs.Of(before as JsonArray, elements, map), (element, pair) => (element, pair)).ToArray();
    }

    private void Prepare(JsonObject body, ElementPair pair, Type model, string prefix, bool isListed, Action<string, string> lacks)
    {
        foreach (MemberRule rule in MemberMap.Of(model).Members)
        {
            string path = prefix + rule.JsonName;
            JsonNode? value = body[rule.JsonName];
            if (IsLost(rule, path, value, pair))
            {
                lacks(path, isListed ? NameOf(path, body, model) : path);
            }
            else if (!body.ContainsKey(rule.JsonName))
            {
                continue;
            }
            else if (rule.IsReadOnly || (rule.Mask is MaskRule.Omit && !IsGiven(path, value)))
            {
                body.Remove(rule.JsonName);
            }
            else if (rule.NestedModel is { } nested && value is JsonArray or JsonObject { Count: > 0 })
            {
                foreach ((JsonObject part, ElementPair was) in Parts(pair.Was?[rule.JsonName], value, MemberMap.Of(nested)))
                {
                    Prepare(part, was, nested, path + ".", value is JsonArray, lacks);
                }

                if (value is JsonObject { Count: 0 })
                {
                    // Only the server's own facts were in it, such as when a password was set; an empty object could read as "set none".
                    body.Remove(rule.JsonName);
                }
            }
        }
    }

    // Whether a stored secret would be replaced by a mask, or by nothing though nobody said so. A mask stands for the secret of the part it was read
    // from, and that only where the server documents it.
    private bool IsLost(MemberRule rule, string path, JsonNode? value, ElementPair pair)
    {
        if (rule.IsReadOnly || rule.Mask is MaskRule.Omit || !(rule.IsSecret || rule.Mask is not null))
        {
            return false;
        }

        JsonNode? stored = pair.Was?[rule.JsonName];
        return value switch
        {
            JsonArray list => list.OfType<JsonValue>().Any(IsMask),
            JsonValue text when IsMask(text) => rule.Mask is not MaskRule.Echo || !JsonNode.DeepEquals(stored, text),
            JsonValue text => rule.Mask is MaskRule.Required && text.ToString().Length > 0 && !IsGiven(path, text),
            null => pair.MayHave(rule.JsonName) || (rule.Mask is MaskRule.Required && stored is JsonValue kept && kept.ToString().Length > 0 && !IsNamed(path)),
            _ => false,
        };
    }

    // A part is told by what it is called, where it is called something.
    private static string NameOf(string path, JsonObject body, Type model)
    {
        int dot = path.LastIndexOf('.');
        string name = dot < 0 ? string.Empty : string.Join(" ", MemberMap.Of(model).Identity.Where(member => member.Length == 1).Select(member => body[member[0]]?.ToString()).Where(text => !string.IsNullOrEmpty(text)));
        return name.Length == 0 ? path : $"{path.Substring(0, dot)}[{name}]{path.Substring(dot)}";
    }

    private static void Collect(JsonNode? node, Type model, List<string> secrets)
    {
        foreach (JsonObject item in node is JsonArray array ? array.OfType<JsonObject>() : node is JsonObject single ? [single] : [])
        {
            foreach (MemberRule rule in MemberMap.Of(model).Members)
            {
                if (rule.NestedModel is { } nested)
                {
                    Collect(item[rule.JsonName], nested, secrets);
                }
                else if (rule.IsSecret)
                {
                    CollectTexts(item[rule.JsonName], secrets);
                }
            }
        }
    }

    // A secret can be JSON of any shape.
    private static void CollectTexts(JsonNode? node, List<string> secrets)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (KeyValuePair<string, JsonNode?> member in item)
                {
                    CollectTexts(member.Value, secrets);
                }

                break;
            case JsonArray array:
                foreach (JsonNode? entry in array)
                {
                    CollectTexts(entry, secrets);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.ToString().Length > 0 && !IsMask(value):
                secrets.Add(value.ToString());
                break;
        }
    }

    private static bool IsMask(JsonValue value)
    {
        string text = value.ToString();
        return text.Length > 0 && text.All(c => c == '*');
    }

    // A member counts as given when it was set, or has another value than was read: something it lies in was set, or lies in it.
    private bool IsGiven(string path, JsonNode? value) =>
        IsNamed(path) || !ValuesAt(_before, path.Split('.'), 0).Any(was => JsonNode.DeepEquals(was, value));

    private bool IsNamed(string path)
    {
        string[] names = path.Split('.');
        return _given.Any(given => given.SequenceEqual(names));
    }

    // What stands at a path; entries of an array have none of their own.
    private static IEnumerable<JsonNode?> ValuesAt(JsonNode? node, string[] path, int depth) => node switch
    {
        JsonArray array => array.SelectMany(entry => ValuesAt(entry, path, depth)),
        _ when depth == path.Length => [node],
        JsonObject item => ValuesAt(item[path[depth]], path, depth + 1),
        _ => [],
    };

    private static void Compare(JsonObject before, JsonObject after, Type? model, string prefix, List<PropertyChange> changes)
    {
        MemberMap? map = model is null ? null : MemberMap.Of(model);
        foreach (string name in before.Select(member => member.Key).Union(after.Select(member => member.Key)))
        {
            JsonNode? was = before[name];
            JsonNode? will = after[name];
            if (JsonNode.DeepEquals(was, will))
            {
                continue;
            }

            MemberRule? rule = map?.Find(name);
            if (rule is { IsReadOnly: true })
            {
                // Never sent, such as what a handle says beside the id.
                continue;
            }

            if (was is JsonObject or null && will is JsonObject entries && rule is { IsSecret: true })
            {
                // The names of a secret's entries are none; without a model their values are not shown.
                Compare(was as JsonObject ?? [], entries, null, prefix + name + ".", changes);
            }
            else if (was is JsonObject or null && will is JsonObject willObject && rule?.NestedModel is not null)
            {
                Compare(was as JsonObject ?? [], willObject, rule.NestedModel, prefix + name + ".", changes);
            }
            else if (was is JsonArray or null && will is JsonArray or null && rule is { NestedModel: { } element }
                && ListLabels.Of(was, element) is { } labels && ListLabels.Of(will, element) is { } newLabels && !labels.SequenceEqual(newLabels))
            {
                changes.Add(new PropertyChange(prefix + name, Show(was, rule), Show(will, rule)) { Difference = ListLabels.Difference(labels, newLabels) });
                CompareSame(prefix + name, (was as JsonArray, labels), (will as JsonArray, newLabels), element, changes);
            }
            else if (was is JsonArray wasArray && will is JsonArray willArray && rule?.NestedModel is not null
                && wasArray.Count == willArray.Count && wasArray.Concat(willArray).All(entry => entry is JsonObject))
            {
                for (int i = 0; i < wasArray.Count; i++)
                {
                    Compare((JsonObject)wasArray[i]!, (JsonObject)willArray[i]!, rule.NestedModel, $"{prefix}{name}[{i}].", changes);
                }
            }
            else
            {
                changes.Add(new PropertyChange(prefix + name, Show(was, rule), Show(will, rule)) { RefersTo = rule?.RefersTo });
            }
        }
    }

    // Entries that are in both lists and differ.
    private static void CompareSame(string path, (JsonArray? Entries, string[] Labels) was, (JsonArray? Entries, string[] Labels) will, Type model, List<PropertyChange> changes)
    {
        for (int i = 0; i < was.Labels.Length; i++)
        {
            int now = Array.IndexOf(will.Labels, was.Labels[i]);
            if (now >= 0)
            {
                Compare((JsonObject)was.Entries![i]!, (JsonObject)will.Entries![now]!, model, $"{path}[{Text.Shorten(was.Labels[i], ShownLength)}].", changes);
            }
        }
    }

    // Lists are told by the names of their entries, else by size, and objects not at all: secrets may lie anywhere in them, also in members that this
    // client does not know.
    private static string Show(JsonNode? value, MemberRule? rule)
    {
        switch (value)
        {
            case null:
                return "(none)";
            case JsonArray array when rule is { IsSecret: false, NestedModel: null } && array.All(item => item is JsonValue):
                return Text.Shorten("[" + string.Join(", ", array.Select(item => item!.ToString())) + "]", ShownLength);
            case JsonArray named when rule?.NestedModel is { } element && named.Count > 0 && ListLabels.Of(named, element) is { } labels:
                return Text.Shorten("[" + string.Join(", ", labels) + "]", ShownLength);
            case JsonArray array:
                return array.Count == 1 ? "[1 entry]" : $"[{array.Count} entries]";
            case JsonObject:
                return "{…}";
            default:
                return rule is null || rule.IsSecret ? "***"
                    : value.GetValueKind() == JsonValueKind.String ? "'" + Text.Shorten(value.ToString(), ShownLength) + "'"
                    : Text.Shorten(value.ToJsonString(), ShownLength);
        }
    }
}
