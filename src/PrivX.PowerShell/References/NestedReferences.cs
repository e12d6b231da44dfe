using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.ApiProxy;
using PrivX.Authorizer;
using PrivX.Client.Updates;
using PrivX.HostStore;
using PrivX.RoleStore;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.References;

/// <summary>
/// Where objects hold the ids of others, and the one place that turns what is there into ids before anything is sent: an id stays, and what is none is
/// an exact name. Objects and handles name others by <c>Id</c> and <c>Name</c>; where both are told, the id counts.
/// </summary>
internal static class NestedReferences
{
    private static readonly Dictionary<string, Func<string, IObjectReference>> Kinds = new(StringComparer.Ordinal)
    {
        ["AccessGroup"] = To<AccessGroup>,
        ["ApiTarget"] = To<ApiTarget>,
        ["AwsRole"] = To<AwsRole>,
        ["CertificateAuthority"] = To<CertificateAuthority>,
        ["PasswordPolicy"] = To<PasswordPolicy>,
        ["Role"] = To<Role>,
        ["RotationScript"] = To<ScriptTemplate>,
        ["Source"] = To<Source>,
        ["TargetDomain"] = To<TargetDomain>,
        ["Whitelist"] = To<Whitelist>,
    };

    /// <summary>True for a model that names an object of another noun.</summary>
    public static bool IsHandle(Type model) => MemberMap.Of(model).RefersTo is not null;

    /// <summary>The noun's reference that a text in a member stands for; null where the member holds no id of an object.</summary>
    public static Func<string, IObjectReference>? Of(Type model, string member) => MemberMap.Of(model).Find(member)?.RefersTo is { } kind ? Kinds[kind] : null;

    /// <summary>A reference to an object of a kind that members refer to.</summary>
    public static IObjectReference Of(string kind, string text) => Kinds[kind](text);

    /// <summary>Puts ids in the place of names, in an object and all that lies in it.</summary>
    /// <param name="json">The object.</param>
    /// <param name="model">Its model.</param>
    /// <param name="idOf">Gives the id that a reference means, and has it learn the name.</param>
    public static void Resolve(JsonObject json, Type model, Func<IObjectReference, string> idOf)
    {
        if (MemberMap.Of(model).RefersTo is { } kind)
        {
            ResolveHandle(json, Kinds[kind], idOf);
        }

        foreach (MemberRule rule in MemberMap.Of(model).Members.Where(rule => !rule.IsReadOnly && json.ContainsKey(rule.JsonName)))
        {
            ResolveMember(json, model, rule, idOf);
        }
    }

    /// <summary>As <see cref="Resolve"/>, for an object that was changed in hand: what is as it was read is left alone.</summary>
    public static void ResolveChanged(JsonObject json, JsonObject asRead, Type model, Func<IObjectReference, string> idOf)
    {
        foreach (MemberRule rule in MemberMap.Of(model).Members.Where(rule => !rule.IsReadOnly && !JsonNode.DeepEquals(json[rule.JsonName], asRead[rule.JsonName])))
        {
            ResolveMember(json, model, rule, idOf);
        }
    }

    private static void ResolveMember(JsonObject json, Type model, MemberRule rule, Func<IObjectReference, string> idOf)
    {
        switch (json[rule.JsonName])
        {
            case JsonObject single when rule.NestedModel is { } nested:
                Resolve(single, nested, idOf);
                break;
            case JsonArray array when rule.NestedModel is { } element:
                foreach (JsonObject item in array.OfType<JsonObject>())
                {
                    Resolve(item, element, idOf);
                }

                break;
            case JsonValue value when TextOf(value) is { Length: > 0 } text && Of(model, rule.JsonName) is { } to && to(text) is { KnownId: null } reference:
                json[rule.JsonName] = idOf(reference);
                break;
        }
    }

    private static void ResolveHandle(JsonObject json, Func<string, IObjectReference> to, Func<IObjectReference, string> idOf)
    {
        if ((TextOf(json["id"]) is { Length: > 0 } id ? id : TextOf(json["name"])) is { Length: > 0 } text && to(text) is { KnownId: null } reference)
        {
            json["id"] = idOf(reference);
            json["name"] = reference.KnownName;
        }
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null;

    // What is nested means one object; a name is not read as a pattern.
    private static IObjectReference To<T>(string text)
        where T : PrivXObject
    {
        IObjectReference reference = new ObjectReference<T>(text);
        reference.TakeLiterally();
        return reference;
    }
}
