using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client.Json;
using PrivX.Client.Updates;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// Members of an object that were set to null, where null is no value: flags, times and what names another object. A parameter refuses null there, for
/// what was forgotten or misspelt in a script must not mean off, for ever or the default, and so does a property.
/// </summary>
internal static class NulledMembers
{
    /// <summary>What was set to null, in words.</summary>
    /// <param name="before">The object as it was.</param>
    /// <param name="after">The object as it was changed.</param>
    /// <param name="told">The properties that the changed one tells; null where it tells all.</param>
    public static IEnumerable<string> Of(PrivXObject before, PrivXObject after, ICollection<string>? told = null) => Of(before, after, told, string.Empty);

    /// <summary>Lists in an object that have null among their entries, in words.</summary>
    /// <param name="json">The object.</param>
    /// <param name="asRead">The object as it was: what is as it was is the server's own; null for a new one.</param>
    /// <param name="path">Where the object stands; empty at the top.</param>
    public static IEnumerable<string> Entries(JsonNode? json, JsonObject? asRead = null, string path = "")
    {
        switch (json)
        {
            case JsonObject part:
                return part.Where(member => asRead is null || !JsonNode.DeepEquals(member.Value, asRead[member.Key]))
                    .SelectMany(member => Entries(member.Value, null, path.Length == 0 ? member.Key : $"{path}.{member.Key}"));
            case JsonArray list:
                return list.SelectMany((item, place) => item is null || (item is JsonValue text && text.GetValueKind() == JsonValueKind.String && text.GetValue<string>().Length == 0) ? [$"{path} has null in place {place + 1} of {list.Count}"] : Entries(item, null, $"{path}[{place}]"));
            default:
                return [];
        }
    }

    private static IEnumerable<string> Of(PrivXObject before, PrivXObject after, ICollection<string>? told, string path)
    {
        foreach (PropertyInfo property in before.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => IsMeant(property) && told?.Contains(property.Name) != false))
        {
            object? was = property.GetValue(before);
            object? now = property.GetValue(after);
            if (was is PrivXObject part && now is PrivXObject changed)
            {
                foreach (string inner in Of(part, changed, null, path + property.Name + "."))
                {
                    yield return inner;
                }
            }
            else if (was is not (null or "") && now is null or "" && MustSay(property))
            {
                yield return $"{path}{property.Name} was set to null, which is no value of it";
            }
        }
    }

    private static bool IsMeant(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(ReadOnlyMemberAttribute));

    private static bool MustSay(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(bool) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan)
            || (type == typeof(string) && MemberMap.Of(property.DeclaringType!).FindProperty(property.Name) is { } rule && NestedReferences.Of(property.DeclaringType!, rule.JsonName) is not null);
    }
}
