using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client.Json;
using PrivX.Client.Updates;

namespace PrivX.Client.Portable;

/// <summary>What is wrong with a portable object that somebody may have written by hand: nothing of it is read as something else, or not at all.</summary>
internal static class PortableProblems
{
    /// <summary>The problems, each with the path; none where all of it can be read.</summary>
    public static IReadOnlyList<string> Of(JsonObject portable, Type model)
    {
        var problems = new List<string>();
        Check(portable, model, string.Empty, problems);
        return problems;
    }

    private static void Check(JsonObject portable, Type model, string prefix, List<string> problems)
    {
        MemberMap map = MemberMap.Of(model);
        foreach (KeyValuePair<string, JsonNode?> member in portable)
        {
            string path = prefix + member.Key;
            if (member.Key == PortableMarks.Unknown)
            {
                if (member.Value is not JsonObject)
                {
                    problems.Add($"{path} is no object");
                }
            }
            else if (map.Find(member.Key) is not { } rule)
            {
                problems.Add($"{path} is no member that is known; one of a newer server belongs into {PortableMarks.Unknown}");
            }
            else if (!PortableReader.IsPortable(rule))
            {
                problems.Add($"{path} is set by the server and cannot be told by a file");
            }
            else if (member.Value is not null)
            {
                Check(member.Value, rule, path, problems);
            }
        }
    }

    private static void Check(JsonNode value, MemberRule rule, string path, List<string> problems)
    {
        bool isList = value is JsonArray;
        if (rule.IsSecret || rule.Mask is not null)
        {
            if (!PortableMarks.IsSecret(value))
            {
                problems.Add($"{path} is a secret and does not belong into a file; write {{ \"{PortableMarks.Secret}\": true }} and hand the value in beside the file");
            }
        }
        else if (isList != rule.IsArray)
        {
            problems.Add(rule.IsArray ? $"{path} is no list" : $"{path} is a list");
        }
        else
        {
            int place = 0;
            foreach (JsonNode? element in value as JsonArray ?? [value.DeepClone()])
            {
                CheckOne(element, rule, isList ? FormattableString.Invariant($"{path}[{place++}]") : path, problems);
            }
        }
    }

    private static void CheckOne(JsonNode? value, MemberRule rule, string path, List<string> problems)
    {
        string? kind = rule.RefersTo ?? (rule.NestedModel is { } handle ? MemberMap.Of(handle).RefersTo : null);
        if (kind is not null)
        {
            CheckReference(value, kind, rule.RefersToOrText, path, problems);
        }
        else if (rule.NestedModel is { } nested)
        {
            if (value is JsonObject json && !PortableMarks.IsMark(value))
            {
                Check(json, nested, path + ".", problems);
            }
            else
            {
                problems.Add($"{path} is no object");
            }
        }
        else if (!Fits(value, rule))
        {
            problems.Add($"{path} is {value?.ToJsonString() ?? "null"}, and {WordOf(rule)} is wanted");
        }
        else if (rule.Form == MemberForm.Duration && DurationText.ReadOrNull(value!.ToString()) is null && value.ToString().Length > 0)
        {
            problems.Add($"{path} is '{value}', and a length of time such as P30D or PT12H is wanted");
        }
    }

    private static void CheckReference(JsonNode? value, string kind, bool orText, string path, List<string> problems)
    {
        if (orText && value is JsonValue text && text.GetValueKind() == JsonValueKind.String && text.ToString().Length > 0 && !Guid.TryParse(text.ToString(), out _))
        {
            return;
        }

        if (PortableMarks.MissingOf(value) is { } missing)
        {
            problems.Add($"{path} names {missing}, which was not there when the file was made");
        }
        else if (PortableMarks.ReferenceOf(value) is not { } name)
        {
            problems.Add($"{path} is no reference such as {{ \"{PortableMarks.Reference}\": \"{kind}/name\" }}");
        }
        else if (!string.Equals(name.Kind, kind, StringComparison.Ordinal))
        {
            problems.Add($"{path} names a {name.Kind}, and a {kind} is wanted");
        }
    }

    private static string WordOf(MemberRule rule) => rule.Value switch
    {
        MemberValue.Text => "a text",
        MemberValue.Flag => "true or false",
        _ => "a number",
    };

    private static bool Fits(JsonNode? value, MemberRule rule)
    {
        JsonValueKind kind = value?.GetValueKind() ?? JsonValueKind.Null;
        return rule.Form == MemberForm.Disabled ? kind is JsonValueKind.True or JsonValueKind.False : rule.Value switch
        {
            MemberValue.Text => kind == JsonValueKind.String,
            MemberValue.Flag => kind is JsonValueKind.True or JsonValueKind.False,
            MemberValue.Number => kind == JsonValueKind.Number,
            _ => true,
        };
    }
}
