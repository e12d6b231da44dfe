using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Client.Updates;

/// <summary>The JSON members of a model type and their rules, read from the model's attributes once.</summary>
internal sealed class MemberMap
{
    private static readonly ConcurrentDictionary<Type, MemberMap> Maps = new();
    private readonly Dictionary<string, MemberRule> _byJsonName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberRule> _byProperty = new(StringComparer.Ordinal);

    private MemberMap(Type model)
    {
        RefersTo = model.GetCustomAttribute<RefersToAttribute>()?.Kind;
        Identity = model.GetCustomAttribute<ElementIdentityAttribute>() is { } identity
            ? identity.Members.Select(member => member.Split('.')).ToArray()
            : model.GetProperty("Id") is null ? [] : [["id"]];
        foreach (PropertyInfo property in model.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            bool included = property.GetMethod is { IsPublic: true } || property.IsDefined(typeof(JsonIncludeAttribute));
            if (!included || property.IsDefined(typeof(JsonIgnoreAttribute)) || property.IsDefined(typeof(JsonExtensionDataAttribute)))
            {
                continue;
            }

            Type type = property.PropertyType;
            Type? item = ItemListType.ElementOf(type);
            Type element = item ?? type;
            var rule = new MemberRule(
                JsonNameOf(property),
                property.IsDefined(typeof(ReadOnlyMemberAttribute)),
                element == typeof(SecretText) || element == typeof(SecretJson),
                property.GetCustomAttribute<MaskedMemberAttribute>()?.Rule,
                property.GetCustomAttribute<ChangedByAttribute>()?.Remedy,
                typeof(PrivXObject).IsAssignableFrom(element) ? element : null,
                item is not null)
            {
                RefersTo = property.GetCustomAttribute<RefersToAttribute>()?.Kind,
                RefersToOrText = property.GetCustomAttribute<RefersToAttribute>() is { OrText: true },
                IsLocal = property.IsDefined(typeof(LocalMemberAttribute)),
                CountsDown = property.IsDefined(typeof(CountsDownAttribute)),
                RequiredDefault = property.GetCustomAttribute<RequiredDefaultAttribute>()?.Json,
                Form = property.GetCustomAttribute<WrittenAsAttribute>()?.Form ?? MemberForm.Plain,
                Value = property.IsDefined(typeof(JsonConverterAttribute)) ? MemberValue.Any : ValueOf(Nullable.GetUnderlyingType(element) ?? element),
                Since = property.GetCustomAttribute<ServerVersionsAttribute>()?.Since ?? 0,
                Until = property.GetCustomAttribute<ServerVersionsAttribute>()?.Until ?? 0,
            };
            _byJsonName[rule.JsonName] = rule;
            _byProperty[property.Name] = rule;
        }
    }

    /// <summary>Paths of the members that tell the model's objects apart inside of another; none where nothing does.</summary>
    public IReadOnlyList<string[]> Identity { get; }

    /// <summary>Kind of the object that the model names by id and name; null for a model that is an object of its own.</summary>
    public string? RefersTo { get; }

    public IEnumerable<MemberRule> Members => _byJsonName.Values;

    public static MemberMap Of(Type model) => Maps.GetOrAdd(model, static type => new MemberMap(type));

    public MemberRule? Find(string jsonName) => _byJsonName.TryGetValue(jsonName, out MemberRule? rule) ? rule : null;

    public MemberRule? FindProperty(string name) => _byProperty.TryGetValue(name, out MemberRule? rule) ? rule : null;

    private static MemberValue ValueOf(Type type) =>
        type == typeof(string) ? MemberValue.Text
        : type == typeof(bool) ? MemberValue.Flag
        : type == typeof(int) || type == typeof(long) || type == typeof(double) ? MemberValue.Number
        : MemberValue.Any;

    private static string JsonNameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
}
