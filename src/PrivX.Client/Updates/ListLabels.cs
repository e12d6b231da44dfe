using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Client.Updates;

/// <summary>What tells the entries of a list apart for a person: their names.</summary>
internal static class ListLabels
{
    // By which people know entries, the best first; never a secret.
    private static readonly string[] Names = ["name", "common_name", "principal", "username", "display_name", "service", "id"];

    /// <summary>A label for each entry; null where an entry has none or two have the same.</summary>
    public static string[]? Of(JsonNode? list, Type model)
    {
        if (list is null)
        {
            return [];
        }

        JsonObject?[] entries = list is JsonArray array ? array.Select(entry => entry as JsonObject).ToArray() : [null];
        string?[] labels = entries.Select(entry => NameOf(entry, model)).ToArray();
        if (Array.TrueForAll(labels, label => label is null))
        {
            labels = Numbered(entries.Select(entry => Plain(entry, model)).ToArray());
        }

        string[] known = labels.OfType<string>().ToArray();
        return known.Length == labels.Length && known.Distinct(StringComparer.Ordinal).Count() == known.Length ? known : null;
    }

    /// <summary>What comes and what goes; what else there is that differs is the order.</summary>
    public static string Difference(string[] before, string[] after)
    {
        IEnumerable<string> added = after.Except(before, StringComparer.Ordinal).Select(label => "+ " + label);
        IEnumerable<string> removed = before.Except(after, StringComparer.Ordinal).Select(label => "- " + label);
        string words = string.Join(", ", added.Concat(removed));
        return words.Length == 0 ? "other order" : words;
    }

    private static string? NameOf(JsonObject? entry, Type model) => entry is null ? null : Names
        .Where(name => MemberMap.Of(model).Find(name) is { IsSecret: false, Mask: null })
        .Select(name => entry[name])
        .Where(node => node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        .Select(node => node!.ToString())
        .FirstOrDefault(text => text.Length > 0);

    // What has no name is told by what it says, without ids: RULE (department=Optics).
    private static string? Plain(JsonObject? entry, Type model)
    {
        string[] texts = (entry ?? [])
            .Where(member => member.Value is JsonValue && MemberMap.Of(model).Find(member.Key) is { IsSecret: false, Mask: null, IsReadOnly: false })
            .Select(member => (JsonValue)member.Value!)
            .Where(value => value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number)
            .Select(value => value.ToString())
            .Where(text => text.Length > 0 && !Guid.TryParse(text, out _))
            .ToArray();
        return texts.Length == 0 ? null : string.Join(" ", texts);
    }

    // Two rules may look for the same in two sources.
    private static string?[] Numbered(string?[] labels) => labels
        .Select((label, place) => labels.Take(place).Count(other => other == label) is > 0 and var before && label is not null ? $"{label} ({before + 1})" : label)
        .ToArray();
}
