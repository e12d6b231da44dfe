using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Tests.Support;
using PrivX.Contract;

namespace PrivX.Client.Tests.Services;

/// <summary>Objects that are read, changed and sent back as a whole.</summary>
public sealed class ReplacementTests
{
    private const string Mask = "********";

    public static TheoryData<string, string> Replacements
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (ApiOperation put in ServiceMethods.Covered.Where(put => put.Method == "PUT" && Read(put) is not null))
            {
                data.Add(put.Service.Name, put.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public async Task What_nobody_changed_is_sent_back_as_it_was_read(string service, string id)
    {
        ApiOperation put = ApiContract.Load().Operation(service, id);
        ApiSchema schema = put.RequestBody!.Json!;
        JsonNode stored = SchemaWalk.WithUnknown(ExampleGenerator.Full(Read(put)!.Success.Json!, SchemaDirection.Response), schema)!;
        SetSecrets(stored, schema, string.Empty);
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(stored.ToJsonString()).Respond("{}"));

        await CallAsync(put, session, await CallAsync(Read(put)!, session, null));

        JsonNode sent = JsonNode.Parse(session.Server.Sent[1].Body!)!;
        Assert.Empty(SchemaValidator.Validate(schema, sent, SchemaDirection.Request));
        Assert.Empty(SchemaWalk.Forbidden(sent, schema));
        RemoveReadOnly(stored, schema);
        Assert.Empty(JsonDifference.Find(stored, sent));
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public async Task A_mask_is_never_put_in_the_place_of_a_secret(string service, string id)
    {
        ApiOperation put = ApiContract.Load().Operation(service, id);
        ApiSchema schema = put.RequestBody!.Json!;
        JsonNode stored = ExampleGenerator.Full(Read(put)!.Success.Json!, SchemaDirection.Response)!;
        SetSecrets(stored, schema, Mask);
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(stored.ToJsonString()).Respond("{}"));
        object item = (await CallAsync(Read(put)!, session, null))!;
        RemoveReadOnly(stored, schema);

        if (HasRequired(stored, schema))
        {
            PrivXObjectException exception = await Check.ThrowsAsync<PrivXObjectException>(() => CallAsync(put, session, item));
            Assert.Equal("SecretRequired", exception.Code);
            Assert.Single(session.Server.Sent);
            return;
        }

        // What remains is documented: the server keeps the secret when it gets the mask it gave.
        await CallAsync(put, session, item);
        Assert.Empty(JsonDifference.Find(stored, JsonNode.Parse(session.Server.Sent[1].Body!)));
    }

    private static ApiOperation? Read(ApiOperation put)
    {
        ApiOperation? read = ServiceMethods.Covered.FirstOrDefault(one => one.Method == "GET" && one.Path == put.Path);
        Type? model = read is null ? null : ServiceMethods.Find(read)?.ReturnType.GetGenericArguments().Single();
        return model is not null && typeof(IReplaceable).IsAssignableFrom(model)
            && ServiceMethods.Find(put)!.GetParameters().Any(parameter => parameter.ParameterType == model) ? read : null;
    }

    private static async Task<object?> CallAsync(ApiOperation operation, Session session, object? item)
    {
        MethodInfo method = ServiceMethods.Find(operation)!;
        object?[] arguments =
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(string) ? "id"
                : item is not null && parameter.ParameterType == item.GetType() ? item
                : parameter.ParameterType == typeof(System.Threading.CancellationToken) ? default(System.Threading.CancellationToken) : null),
        ];
        Task call;
        try
        {
            call = (Task)method.Invoke(ServiceMethods.Client(operation, session.Api), arguments)!;
        }
        catch (TargetInvocationException failure)
        {
            throw failure.InnerException!;
        }

        await call;
        return item is null ? call.GetType().GetProperty("Result")!.GetValue(call) : null;
    }

    private static void SetSecrets(JsonNode? node, ApiSchema declared, string value) =>
        Visit(node, declared, (item, name, schema) =>
        {
            if ((schema.Sensitive || schema.Resolve().Sensitive) && item[name] is JsonValue)
            {
                item[name] = value;
            }
        });

    // An object in which nothing else was goes along.
    private static void RemoveReadOnly(JsonNode? node, ApiSchema declared)
    {
        var stripped = new HashSet<JsonNode>();
        Visit(node, declared, (item, name, schema) =>
        {
            if ((schema.ReadOnly || schema.Resolve().ReadOnly) && item.Remove(name))
            {
                stripped.Add(item);
            }
        });
        Visit(node, declared, (item, name, _) =>
        {
            if (item[name] is JsonObject { Count: 0 } empty && stripped.Contains(empty))
            {
                item.Remove(name);
            }
        });
    }

    private static bool HasRequired(JsonNode? node, ApiSchema declared)
    {
        bool found = false;
        Visit(node, declared, (item, name, schema) => found |= (schema.Sensitive || schema.Resolve().Sensitive) && schema.MaskWrite != MaskWrite.Echo && item[name] is JsonValue);
        return found;
    }

    private static void Visit(JsonNode? node, ApiSchema declared, Action<JsonObject, string, ApiSchema> visit)
    {
        ApiSchema schema = SchemaWalk.Effective(declared);
        if (node is JsonArray array && schema.Items is { } items)
        {
            foreach (JsonNode? entry in array)
            {
                Visit(entry, items, visit);
            }
        }
        else if (node is JsonObject item)
        {
            foreach (KeyValuePair<string, ApiSchema> property in schema.AllProperties().Where(property => item.ContainsKey(property.Key)).ToArray())
            {
                visit(item, property.Key, property.Value);
                Visit(item[property.Key], property.Value, visit);
            }
        }
    }
}
