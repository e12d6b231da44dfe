using System.Linq;
using System.Text.Json.Nodes;

namespace PrivX.Client.Updates;

/// <summary>
/// Carries a change that was made in a model over to the JSON the model was read from. Only what differs between the model then and now is taken:
/// the model writes dates, nulls and empty lists its own way, and that is no change anybody made.
/// </summary>
internal static class RawMerge
{
    /// <param name="raw">The JSON as the server gave it.</param>
    /// <param name="then">That JSON through the model.</param>
    /// <param name="now">The model as it was changed.</param>
    public static JsonNode? Apply(JsonNode? raw, JsonNode? then, JsonNode? now)
    {
        if (JsonNode.DeepEquals(then, now))
        {
            return raw?.DeepClone();
        }

        return (raw, then, now) switch
        {
            (JsonObject rawObject, JsonObject thenObject, JsonObject nowObject) => Apply(rawObject, thenObject, nowObject),
            (JsonArray rawArray, JsonArray thenArray, JsonArray nowArray) when rawArray.Count == thenArray.Count => Apply(rawArray, thenArray, nowArray),
            _ => now?.DeepClone(),
        };
    }

    /// <summary>A new value, in which what is the same as before, whole or an entry of a list, keeps the JSON that it had.</summary>
    /// <param name="raw">The JSON as the server gave it.</param>
    /// <param name="then">That JSON through the model.</param>
    /// <param name="wanted">The new value through the model.</param>
    public static JsonNode? Keep(JsonNode? raw, JsonNode? then, JsonNode wanted)
    {
        if (JsonNode.DeepEquals(then, wanted))
        {
            return raw?.DeepClone();
        }

        if (raw is not JsonArray was || then is not JsonArray written || was.Count != written.Count || wanted is not JsonArray entries)
        {
            return wanted.DeepClone();
        }

        return new JsonArray(entries.Select(entry => IndexOf(written, entry) is >= 0 and var same ? was[same]?.DeepClone() : entry?.DeepClone()).ToArray());
    }

    private static JsonObject Apply(JsonObject raw, JsonObject then, JsonObject now)
    {
        var result = (JsonObject)raw.DeepClone();
        foreach (string name in then.Select(member => member.Key).Union(now.Select(member => member.Key)))
        {
            if (JsonNode.DeepEquals(then[name], now[name]))
            {
                continue;
            }

            if (Apply(raw[name], then[name], now[name]) is { } value)
            {
                result[name] = value;
            }
            else
            {
                result.Remove(name);
            }
        }

        return result;
    }

    // An entry that is the same as one of then keeps that one's JSON wherever it stands now; of the others, those in the same place are merged.
    private static JsonArray Apply(JsonArray raw, JsonArray then, JsonArray now)
    {
        var result = new JsonArray();
        bool inPlace = then.Count == now.Count;
        for (int i = 0; i < now.Count; i++)
        {
            int same = i < then.Count && JsonNode.DeepEquals(then[i], now[i]) ? i : IndexOf(then, now[i]);
            result.Add(same >= 0 ? raw[same]?.DeepClone()
                : inPlace ? Apply(raw[i], then[i], now[i])
                : now[i]?.DeepClone());
        }

        return result;
    }

    private static int IndexOf(JsonArray array, JsonNode? item)
    {
        for (int i = 0; i < array.Count; i++)
        {
            if (JsonNode.DeepEquals(array[i], item))
            {
                return i;
            }
        }

        return -1;
    }
}
