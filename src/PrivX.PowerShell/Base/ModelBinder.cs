using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;
using PrivX.Client.Updates;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Carries parameters of New and Set cmdlets to the model: a parameter stands for the property of its name, or for the one that
/// <see cref="ModelMemberAttribute"/> names. Only bound parameters count, so that what the user does not name is not touched.
/// </summary>
internal sealed class ModelBinder
{
    private static readonly ConcurrentDictionary<(Type Cmdlet, Type Model), ModelBinder> Binders = new();
    private readonly Dictionary<string, PropertyInfo[]> _chains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, BoundMember> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PropertyInfo> _parameters = new(StringComparer.OrdinalIgnoreCase);

    private ModelBinder(Type cmdlet, Type model)
    {
        foreach (PropertyInfo parameter in cmdlet.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (!parameter.IsDefined(typeof(ParameterAttribute)))
            {
                continue;
            }

            string? path = parameter.GetCustomAttribute<ModelMemberAttribute>() is { } member ? member.Path : parameter.Name;
            if (path is not null && Chain(model, path) is { } chain)
            {
                _chains[parameter.Name] = chain;
                _parameters[parameter.Name] = parameter;
                _members[parameter.Name] = new BoundMember(
                    chain.Select(property => MemberMap.Of(property.DeclaringType!).FindProperty(property.Name)!.JsonName).ToArray(),
                    parameter.Name,
                    parameter.IsDefined(typeof(WholeMemberAttribute)));
            }
        }
    }

    public static ModelBinder Of(Type cmdlet, Type model) => Binders.GetOrAdd((cmdlet, model), static key => new ModelBinder(key.Cmdlet, key.Model));

    /// <summary>The parameters that reach the model.</summary>
    public IEnumerable<string> Parameters => _members.Keys;

    /// <summary>The parameter that supplies a member, by its JSON path; null where none does.</summary>
    public string? ParameterFor(string path) =>
        _members.Values
            .Where(member => path == member.Path || path.StartsWith(member.Path + ".", StringComparison.Ordinal))
            .OrderByDescending(member => member.JsonPath.Count)
            .FirstOrDefault()?.Parameter;

    /// <summary>The value of the member that a parameter stands for; null where there is none.</summary>
    public object? ValueOn(PrivXObject model, string parameter)
    {
        object? value = model;
        foreach (PropertyInfo step in _chains.TryGetValue(parameter, out PropertyInfo[]? chain) ? chain : [])
        {
            value = value is null ? null : step.GetValue(value);
        }

        return ReferenceEquals(value, model) ? null : value;
    }

    /// <summary>
    /// In place of an object that was given whole, those of its members that say something: what a hashtable does not name is not touched.
    /// </summary>
    public static IEnumerable<BoundMember> Expand(IEnumerable<BoundMember> bound, JsonObject whole, Type model) =>
        bound.SelectMany(member => member.IsWhole ? [member] : Expand(member, ValueOf(whole, member), NestedModel(model, member)));

    private static IEnumerable<BoundMember> Expand(BoundMember member, JsonNode? value, Type? nested)
    {
        if (nested is null || value is not JsonObject given)
        {
            return [member];
        }

        return given
            .Where(inner => inner.Value is not (null or JsonArray { Count: 0 }))
            .SelectMany(inner => Expand(
                new BoundMember(member.JsonPath.Append(inner.Key).ToArray(), member.Parameter),
                inner.Value,
                MemberMap.Of(nested).Find(inner.Key) is { IsArray: false } rule ? rule.NestedModel : null));
    }

    private static Type? NestedModel(Type model, BoundMember member)
    {
        Type? type = model;
        foreach (string name in member.JsonPath)
        {
            type = type is not null && MemberMap.Of(type).Find(name) is { IsArray: false } rule ? rule.NestedModel : null;
        }

        return type;
    }

    /// <summary>Sets what is bound on the model and tells which members these are.</summary>
    /// <param name="cmdlet">The cmdlet whose parameters are bound.</param>
    /// <param name="model">The model.</param>
    /// <param name="idsOf">Gives the ids that some references mean.</param>
    /// <param name="isNothing">True for a value that says nothing, by the parameter's name; null where every bound value counts.</param>
    /// <param name="textOf">How the server writes a duration; null for ISO 8601.</param>
    public IReadOnlyList<BoundMember> Apply(
        PSCmdlet cmdlet,
        PrivXObject model,
        Func<IReadOnlyList<IObjectReference>, IReadOnlyList<string>>? idsOf = null,
        Func<string, object?, bool>? isNothing = null,
        Func<TimeSpan, string>? textOf = null)
    {
        var bound = new List<BoundMember>();

        // A whole object first, then members of it.
        foreach (string name in cmdlet.MyInvocation.BoundParameters.Keys.Where(_chains.ContainsKey).OrderBy(name => _chains[name].Length).ToArray())
        {
            PropertyInfo[] chain = _chains[name];
            object? value = _parameters[name].GetValue(cmdlet);
            if (isNothing?.Invoke(name, value) == true)
            {
                continue;
            }

            object target = model;
            foreach (PropertyInfo step in chain.Take(chain.Length - 1))
            {
                object? next = step.GetValue(target);
                if (next is null)
                {
                    next = Activator.CreateInstance(step.PropertyType)!;
                    step.SetValue(target, next);
                }

                target = next;
            }

            PropertyInfo property = chain[chain.Length - 1];
            property.SetValue(target, Convert(value, property.PropertyType, idsOf, textOf ?? DurationText.ToIso));
            bound.Add(_members[name]);
        }

        return bound;
    }

    /// <summary>The JSON value of a bound member; an absent one is null.</summary>
    public static JsonNode? ValueOf(JsonObject model, BoundMember member)
    {
        JsonNode? node = model;
        foreach (string name in member.JsonPath)
        {
            node = (node as JsonObject)?[name];
        }

        return node?.DeepClone();
    }

    /// <summary>A model as JSON, by the client's own serializer.</summary>
    public static JsonObject ToJson<T>(T model, JsonTypeInfo<T> type) => (JsonObject)JsonSerializer.SerializeToNode(model, type)!;

    private static PropertyInfo[]? Chain(Type model, string path)
    {
        var chain = new List<PropertyInfo>();
        Type type = model;
        foreach (string name in path.Split('.'))
        {
            PropertyInfo? property = type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.IgnoreCase);

            // What the client fills in, such as the id of the parent, is no member of the JSON.
            if (property is null || MemberMap.Of(property.DeclaringType!).FindProperty(property.Name) is null)
            {
                return null;
            }

            chain.Add(property);
            type = property.PropertyType;
        }

        return chain.ToArray();
    }

    private static object? Convert(object? value, Type type, Func<IReadOnlyList<IObjectReference>, IReadOnlyList<string>>? idsOf, Func<TimeSpan, string> textOf) => value switch
    {
        IObjectReference reference when type.IsSubclassOf(typeof(PrivXObject)) => Handle(reference, type, idsOf!([reference])[0]),
        IObjectReference reference => idsOf!([reference])[0],
        IObjectReference[] references when ItemListType.ElementOf(type) is { } handle && handle.IsSubclassOf(typeof(PrivXObject)) =>
            ItemListType.Create(type, idsOf!(references).Select((id, i) => Handle(references[i], handle, id)).ToArray()),
        IObjectReference[] references => ItemListType.Create(type, idsOf!(references).ToArray()),
        Array items when ItemListType.ElementOf(type) is not null => ItemListType.Create(type, items),
        SecretData data when type == typeof(SecretJson) => data.ToSecret(),
        SecureString secret when type == typeof(SecretText) => new SecretText(secret),
        TimeSpan span when type == typeof(string) => textOf(span),
        PSCredential credential when type == typeof(SecretText) => new SecretText(credential.Password),
        TimeSpan span when type == typeof(long?) => (long)span.TotalSeconds,
        SwitchParameter flag when type == typeof(bool?) => flag.ToBool(),
        IDictionary map when type == typeof(Dictionary<string, string>) =>
            map.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => map[key]?.ToString() ?? string.Empty),
        _ => value,
    };

    // The short form by which one object names another: its id, and its name for the record.
    private static object Handle(IObjectReference reference, Type type, string id)
    {
        object handle = Activator.CreateInstance(type)!;
        type.GetProperty("Id")!.SetValue(handle, id);
        type.GetProperty("Name")?.SetValue(handle, reference.KnownName);
        return handle;
    }
}
