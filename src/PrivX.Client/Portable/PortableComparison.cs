using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client.Updates;

namespace PrivX.Client.Portable;

/// <summary>
/// Tells in what two portable objects of one model differ. What says nothing (absent, empty, false, 0) is alike, because servers leave it out or not
/// as they like; a stored secret is never said to differ from another.
/// </summary>
/// <param name="isKept">True for a member that the wanted object cannot tell, and that is left alone where it says nothing.</param>
internal sealed class PortableComparison(Func<MemberRule, bool> isKept)
{
    private const int LongestValue = 200;

    /// <summary>The differences, in the order of the model.</summary>
    /// <param name="there">What there is.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="model">Their model.</param>
    public IReadOnlyList<PortableDifference> Compare(JsonObject there, JsonObject wanted, Type model)
    {
        var found = new List<PortableDifference>();
        foreach (string name in MemberNames(there, wanted, model))
        {
            MemberRule? rule = MemberMap.Of(model).Find(name);
            if (rule is null || !isKept(rule) || wanted[name] is not null)
            {
                Compare(there[name], wanted[name], rule?.NestedModel, name, name, found);
            }
        }

        return found;
    }

    private void Compare(JsonNode? there, JsonNode? wanted, Type? model, string path, string member, List<PortableDifference> found)
    {
        if (IsSame(there, wanted) || (PortableMarks.IsSecret(there) && (wanted is null || PortableMarks.IsSecret(wanted))))
        {
            return;
        }

        if (IsPlain(there) && IsPlain(wanted))
        {
            var before = there as JsonObject ?? [];
            var after = wanted as JsonObject ?? [];
            if (before.Count > 0 && after.Count > 0)
            {
                foreach (string name in MemberNames(before, after, model))
                {
                    MemberRule? rule = model is null ? null : MemberMap.Of(model).Find(name);
                    if (rule is null || !isKept(rule) || after[name] is not null)
                    {
                        Compare(before[name], after[name], rule?.NestedModel, $"{path}.{name}", member, found);
                    }
                }

                return;
            }
        }

        if (there is JsonArray { Count: > 0 } were && wanted is JsonArray { Count: > 0 } are && (were.Concat(are)).All(element => element is JsonObject && !PortableMarks.IsMark(element)))
        {
            CompareElements(were, are, model, path, member, found);
            return;
        }

        found.Add(new PortableDifference(path, member, Show(there), Show(wanted)));
    }

    private void CompareElements(JsonArray there, JsonArray wanted, Type? model, string path, string member, List<PortableDifference> found)
    {
        string[] before = PortableLabels.Of(there);
        string[] after = PortableLabels.Of(wanted);
        int count = found.Count;
        foreach (string label in before.Union(after, StringComparer.Ordinal))
        {
            int was = Array.IndexOf(before, label);
            int shall = Array.IndexOf(after, label);
            Compare(was < 0 ? null : there[was], shall < 0 ? null : wanted[shall], model, $"{path}[{label}]", member, found);
        }

        if (found.Count == count && !before.SequenceEqual(after, StringComparer.Ordinal))
        {
            found.Add(new PortableDifference(path, member, "order " + string.Join(", ", before), "order " + string.Join(", ", after)));
        }
    }

    // An object or nothing, and not one of the marks.
    private static bool IsPlain(JsonNode? node) => node is null || (node is JsonObject && !PortableMarks.IsMark(node));

    private static IEnumerable<string> MemberNames(JsonObject one, JsonObject other, Type? model)
    {
        string[] names = one.Select(member => member.Key).Union(other.Select(member => member.Key), StringComparer.Ordinal).ToArray();
        return model is null ? names : MemberMap.Of(model).Members.Select(rule => rule.JsonName).Where(names.Contains).Concat(names.Where(name => MemberMap.Of(model).Find(name) is null));
    }

    private static bool IsSame(JsonNode? there, JsonNode? wanted)
    {
        if (PortableMarks.IsNothing(there) || PortableMarks.IsNothing(wanted))
        {
            return PortableMarks.IsNothing(there) && PortableMarks.IsNothing(wanted);
        }

        if (PortableMarks.ReferenceOf(there) is { } one && PortableMarks.ReferenceOf(wanted) is { } other)
        {
            return one.Equals(other);
        }

        return (there, wanted) switch
        {
            (JsonArray were, JsonArray are) when were.Concat(are).All(element => PortableMarks.ReferenceOf(element) is not null) =>
                new HashSet<ObjectName?>(were.Select(PortableMarks.ReferenceOf)).SetEquals(are.Select(PortableMarks.ReferenceOf)),
            (JsonArray were, JsonArray are) => were.Count == are.Count && were.Zip(are, IsSame).All(same => same),
            (JsonObject before, JsonObject after) => MemberNames(before, after, null).All(name => IsSame(before[name], after[name])),
            _ => JsonNode.DeepEquals(there, wanted),
        };
    }

    private static string? Show(JsonNode? node) => node switch
    {
        null => null,
        _ when PortableMarks.IsSecret(node) => "***",
        _ when PortableMarks.ReferenceOf(node) is { } name => Text.Visible(name.Name),
        _ when PortableMarks.MissingOf(node) is { } missing => Text.Visible(missing) + " (not there)",
        JsonArray list => Text.Shorten(string.Join(", ", list.Select(element => Show(element) ?? "(none)")), LongestValue),
        JsonObject json => Text.Shorten(string.Join("; ", json.Select(member => $"{member.Key}: {Show(member.Value) ?? "(none)"}")), LongestValue),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text.Visible(Text.Shorten(value.ToString(), LongestValue)),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", node.ToJsonString()),
    };
}
