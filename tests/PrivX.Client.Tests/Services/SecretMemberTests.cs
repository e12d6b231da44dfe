using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PrivX.Client.Json;
using PrivX.Contract;

namespace PrivX.Client.Tests.Services;

/// <summary>What the contract marks as secret is nowhere readable in a model.</summary>
public sealed class SecretMemberTests
{
    private const string Canary = "canary-of-a-member";

    public static TheoryData<Type> Models => new(ServiceMethods.Models.Select(pair => pair.Model).Where(model => Schema(model) is not null).OrderBy(model => model.FullName, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Models))]
    public void A_sensitive_member_is_of_a_secret_type(Type model)
    {
        ApiSchema schema = Schema(model)!;
        var readable = new List<string>();
        foreach ((PropertyInfo property, ApiSchema member) in Members(model, schema))
        {
            Type type = Element(property.PropertyType)!;
            bool isSecret = type == typeof(SecretText) || type == typeof(SecretJson);

            // An object with members of its own is looked at by itself.
            if (!type.IsSubclassOf(typeof(PrivXObject)) && Carries(member, 0) != isSecret)
            {
                readable.Add($"{model}.{property.Name}: {(isSecret ? "secret here, not in the contract" : "secret in the contract, not here")}");
            }
        }

        Assert.Empty(readable);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Nothing_of_a_secret_shows(Type model)
    {
        ApiSchema schema = Schema(model)!;
        JsonNode example = Planted(ExampleGenerator.Full(schema, SchemaDirection.Response), schema)!;
        object item = JsonSerializer.Deserialize(example, ServiceMethods.Context(model.Namespace!).GetTypeInfo(model)!)!;
        Assert.DoesNotContain(Canary, item.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, JsonSerializer.Serialize(item, model), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, string.Join(' ', model.GetProperties().Select(property => property.GetValue(item))), StringComparison.Ordinal);
    }

    private static ApiSchema? Schema(Type model)
    {
        ApiService service = ServiceMethods.Models.First(pair => pair.Model == model).Service;
        return service.Schemas.GetValueOrDefault(model.Name == "StatusDetail" ? "KeyValue" : model.Name);
    }

    private static IEnumerable<(PropertyInfo Property, ApiSchema Member)> Members(Type model, ApiSchema schema) =>
        from property in model.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where !property.IsDefined(typeof(JsonIgnoreAttribute)) && !property.IsDefined(typeof(JsonExtensionDataAttribute))
        let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)
        let member = schema.Property(name)
        where member is not null
        select (property, member);

    private static Type? Element(Type type) =>
        ItemListType.ElementOf(type) is { } element ? element
        : type.IsGenericType && type.GetGenericArguments() is { Length: 2 } pair ? Element(pair[1])
        : type;

    private static bool IsSensitive(ApiSchema member)
    {
        ApiSchema schema = member.Resolve();
        return member.Sensitive || schema.Sensitive;
    }

    // Also where secrets lie deeper than the model goes.
    private static bool Carries(ApiSchema member, int depth)
    {
        ApiSchema schema = member.Effective();
        return IsSensitive(member) || IsSensitive(schema)
            || (depth < 8 && (schema.AllProperties().Any(property => Carries(property.Value, depth + 1))
                || schema.OneOf.Any(alternative => Carries(alternative, depth + 1))
                || (schema.Items is { } items && Carries(items, depth + 1))
                || (schema.AdditionalProperties is { } values && Carries(values, depth + 1))));
    }

    private static JsonNode? Planted(JsonNode? node, ApiSchema declared, bool sensitive = false)
    {
        ApiSchema schema = SchemaWalk.Effective(declared);
        sensitive = !schema.AllProperties().Any() && (sensitive || declared.Sensitive || schema.Sensitive);
        switch (node)
        {
            case JsonObject item:
                foreach (string name in item.Select(member => member.Key).ToArray())
                {
                    JsonNode? value = item[name];
                    item.Remove(name);
                    item[name] = schema.Property(name) is { } property ? Planted(value, property, sensitive)
                        : schema.AdditionalProperties is { } additional ? Planted(value, additional, sensitive) : value;
                }

                if (sensitive && !schema.AllProperties().Any())
                {
                    item["planted"] = Canary;
                }

                return item;
            case JsonArray array when schema.Items is { } items:
                return new JsonArray([.. array.Select(entry => Planted(entry?.DeepClone(), items, sensitive))]);
            case JsonValue value when sensitive && value.GetValueKind() == JsonValueKind.String:
                return Canary;
            default:
                return node;
        }
    }
}
