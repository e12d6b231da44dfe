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

    [Fact]
    public void Every_model_has_a_schema()
    {
        // Inner objects that the contract describes in place, without a name.
        Assert.Empty(ServiceMethods.Models.Where(pair => Schema(pair.Model) is null).Select(pair => pair.Model.FullName).Order());
    }

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
    public void Masks_are_declared_where_objects_are_replaced(Type model)
    {
        foreach ((PropertyInfo property, ApiSchema member) in Members(model, Schema(model)!))
        {
            MaskRule? rule = property.GetCustomAttribute<MaskedMemberAttribute>()?.Rule;
            Assert.True(rule is null || Replaced.Contains(model), $"{model}.{property.Name} has a mask rule, but the object is never replaced.");
            if (rule is MaskRule.Omit)
            {
                // What has an operation of its own, with a secret in it.
                Assert.True(Carries(member, 0), $"{model}.{property.Name}");
            }
            else if (rule is not null)
            {
                Assert.True(IsSensitive(member), $"{model}.{property.Name}");
                Assert.Equal(member.MaskWrite == MaskWrite.Echo ? MaskRule.Echo : rule is MaskRule.AsRead && !member.Masked ? rule : MaskRule.Required, rule);
            }
            else if (Replaced.Contains(model) && IsSensitive(member) && Element(property.PropertyType) == typeof(SecretText) && !property.IsDefined(typeof(ReadOnlyMemberAttribute)) && !member.WriteOnly)
            {
                Assert.Fail($"{model}.{property.Name} is secret and replaced, but has no mask rule.");
            }
        }
    }

    [Fact]
    public void What_is_replaced_keeps_its_json()
    {
        string[] should = [.. Roots.Concat(ChangedThroughOthers).Select(type => type.FullName!).Order()];
        string[] does = [.. ServiceMethods.Models.Select(pair => pair.Model).Where(model => typeof(IReplaceable).IsAssignableFrom(model)).Select(type => type.FullName!).Order()];
        Assert.Equal(should, does);
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

    // Some settings are overwritten by a POST.
    private static readonly HashSet<Type> Roots = [.. ServiceMethods.Covered
        .Where(operation => operation.Method == "PUT" || (operation.Method == "POST" && operation.Repeat == RepeatClass.Idempotent))
        .Select(Body)
        .OfType<Type>()];

    // What a PUT takes is of a type of its own, and is made from these.
    private static readonly Type[] ChangedThroughOthers = [typeof(PrivX.ApiProxy.ClientCredential), typeof(PrivX.Vault.VaultSecret)];

    private static readonly HashSet<Type> Replaced = [.. Roots.SelectMany(type => Inner(type, []))];

    private static ApiSchema? Schema(Type model)
    {
        ApiService service = ServiceMethods.Models.First(pair => pair.Model == model).Service;
        return service.Schemas.GetValueOrDefault(model.Name == "StatusDetail" ? "KeyValue" : model.Name);
    }

    // Only whole objects that are also read: a PUT that sets one thing has a body of its own.
    private static Type? Body(ApiOperation operation) =>
        ServiceMethods.Find(operation)?.GetParameters().Select(parameter => Element(parameter.ParameterType)).OfType<Type>().FirstOrDefault(type => type.IsSubclassOf(typeof(PrivXObject))) is { } type
        && ServiceMethods.Covered.Any(read => read.Method == "GET" && read.Path == operation.Path && ServiceMethods.Find(read)?.ReturnType.GetGenericArguments().Contains(type) == true) ? type : null;

    private static HashSet<Type> Inner(Type type, HashSet<Type> seen)
    {
        if (seen.Add(type))
        {
            foreach (Type inner in type.GetProperties().Select(property => Element(property.PropertyType)).OfType<Type>().Where(inner => inner.IsSubclassOf(typeof(PrivXObject))))
            {
                Inner(inner, seen);
            }
        }

        return seen;
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
