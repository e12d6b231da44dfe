using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace PrivX.Client.Portable;

/// <summary>Takes out of what is wanted what does not matter: there it is wanted as it is.</summary>
/// <param name="isIgnored">True for a path at which a difference does not matter.</param>
internal sealed class PortableIgnore(Func<string, bool> isIgnored)
{
    public JsonObject Apply(JsonObject there, JsonObject wanted) => Members(there, wanted, string.Empty);

    private JsonObject Members(JsonObject there, JsonObject wanted, string prefix)
    {
        var result = new JsonObject();
        foreach (string name in wanted.Select(member => member.Key).Union(there.Select(member => member.Key), StringComparer.Ordinal))
        {
            if (Node(there[name], wanted[name], prefix + name) is { } value)
            {
                result[name] = value;
            }
        }

        return result;
    }

    private JsonNode? Node(JsonNode? there, JsonNode? wanted, string path)
    {
        if (isIgnored(path))
        {
            return there?.DeepClone();
        }

        if (there is JsonObject before && wanted is JsonObject after && !PortableMarks.IsMark(there) && !PortableMarks.IsMark(wanted))
        {
            return Members(before, after, path + ".");
        }

        return there is JsonArray were && wanted is JsonArray are && were.Concat(are).All(element => element is JsonObject && !PortableMarks.IsMark(element))
            ? Elements(were, are, path)
            : wanted?.DeepClone();
    }

    private JsonArray Elements(JsonArray there, JsonArray wanted, string path)
    {
        string[] before = PortableLabels.Of(there);
        string[] after = PortableLabels.Of(wanted);
        var result = new JsonArray();
        for (int i = 0; i < wanted.Count; i++)
        {
            int same = Array.IndexOf(before, after[i]);
            if (Node(same < 0 ? null : there[same], wanted[i], $"{path}[{after[i]}]") is { } element)
            {
                result.Add(element);
            }
        }

        for (int i = 0; i < there.Count; i++)
        {
            if (Array.IndexOf(after, before[i]) < 0 && isIgnored($"{path}[{before[i]}]"))
            {
                result.Add(there[i]!.DeepClone());
            }
        }

        return result;
    }
}
