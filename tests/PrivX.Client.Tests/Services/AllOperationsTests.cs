using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;
using PrivX.Contract;

namespace PrivX.Client.Tests.Services;

/// <summary>Every operation of the contract through the client's own method, before a server that answers what the contract documents.</summary>
public sealed class AllOperationsTests
{
    // fuzzycount makes the count approximate, which a complete list cannot use.
    private static readonly string[] NeverSent = ["fuzzycount"];

    public static TheoryData<string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (ApiOperation operation in ServiceMethods.Covered)
            {
                data.Add(operation.Service.Name, operation.Id);
            }

            return data;
        }
    }

    [Fact]
    public void Every_operation_of_the_contract_has_a_method()
    {
        ApiOperation[] lacking = [.. ServiceMethods.Covered.Where(operation => ServiceMethods.Find(operation) is null)];
        Assert.True(lacking.Length == 0, $"Without a method in src/PrivX.Client/Services; x-client: hand asks for one written by hand:\n{string.Join('\n', lacking.AsEnumerable())}");
    }

    [Fact]
    public void Operations_without_a_method_are_called_by_something_else() =>
        Assert.Equal(
            ApiContract.Load().Operations.Where(operation => operation.Client == ClientCode.None).Select(ServiceMethods.Key).Order(),
            ServiceMethods.Elsewhere.Keys.Order());

    [Theory]
    [MemberData(nameof(Operations))]
    public Task A_call_with_everything_is_sent_and_read_as_documented(string service, string id) => CheckAsync(service, id, full: true);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task A_call_with_the_least_is_sent_and_read_as_documented(string service, string id) => CheckAsync(service, id, full: false);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_documented_error_is_told(string service, string id)
    {
        ApiOperation operation = ApiContract.Load().Operation(service, id);
        ApiResponse? error = operation.Responses.FirstOrDefault(response => response.Status is "400" or "403" or "404" or "409")
            ?? operation.Responses.FirstOrDefault(response => response.Status == "default");
        ApiSchema schema = error?.Json ?? operation.Service.Schemas["Error"];
        var body = (JsonObject)ExampleGenerator.Full(schema, SchemaDirection.Response)!;
        int status = int.TryParse(error?.Status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : 400;

        using Session session = await Session.ConnectAsync(new FakeServer().Answer(body.ToJsonString(), status));
        MethodInfo method = ServiceMethods.Find(operation)!;
        object client = ServiceMethods.Client(operation, session.Api);
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(
            () => ReadAsync(method.Invoke(client, new GeneratedCall(operation, method, full: true).Arguments)!));
        Assert.Equal(status, exception.Status);
        Assert.Equal((string?)body["error_code"], exception.ErrorCode);
        Assert.Equal(ServiceMethods.Called(operation).Path, exception.Route);
        Assert.Equal(operation.Method, exception.Method);
        Assert.Single(session.Server.Sent);
    }

    private static async Task CheckAsync(string service, string id, bool full)
    {
        ApiOperation operation = ApiContract.Load().Operation(service, id);
        ApiResponse success = operation.Success;
        JsonNode? example = success.Json is null ? null : full
            ? SchemaWalk.WithUnknown(ExampleGenerator.Full(success.Json, SchemaDirection.Response), success.Json)
            : ExampleGenerator.Minimal(success.Json, SchemaDirection.Response);
        if (example is JsonObject list && list.ContainsKey("count") && (list["items"] is JsonArray || success.Json!.Property("items") is not null))
        {
            list["count"] = (list["items"] as JsonArray)?.Count ?? 0;
        }

        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ => Answer(success, example)));
        MethodInfo method = ServiceMethods.Find(operation)!;
        var call = new GeneratedCall(operation, method, full);
        object? result = await ReadAsync(method.Invoke(ServiceMethods.Client(operation, session.Api), call.Arguments)!);

        CheckSent(Assert.Single(session.Server.Sent), operation, call);
        await CheckResultAsync(operation, result, example);
    }

    private static HttpResponseMessage Answer(ApiResponse success, JsonNode? example)
    {
        int status = int.Parse(success.Status, CultureInfo.InvariantCulture);
        string? type = success.Content.Keys.FirstOrDefault(key => key != "application/json");
        return type is not null ? FakeServer.Content("content of the file: é", type, status)
            : success.Json is null ? FakeServer.Content(string.Empty, null, status)
            : FakeServer.Json(example?.ToJsonString() ?? "null", status);
    }

    private static void CheckSent(Sent sent, ApiOperation operation, GeneratedCall call)
    {
        Assert.Equal(operation.Method, sent.Method);
        Assert.Equal(call.Path, sent.Path);
        Assert.Equal(operation.IsAnonymous, sent.Header("Authorization") is null);

        Dictionary<string, string> query = sent.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('='))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        Assert.Equal(call.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal), query.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Empty(operation.QueryParameters.Select(parameter => parameter.Name).Except(query.Keys).Except(NeverSent));

        ApiSchema? schema = operation.RequestBody?.Json;
        Assert.Equal(call.Body is null, string.IsNullOrEmpty(sent.Body));
        Assert.True(schema is null || call.Body is not null || !operation.RequestBody!.Required, "a body is required");
        if (call.Body is null || schema is null)
        {
            return;
        }

        Assert.Equal("application/json", sent.Header("Content-Type"));
        JsonNode? body = JsonNode.Parse(sent.Body!);
        Assert.Empty(SchemaValidator.Validate(schema, body, SchemaDirection.Request));
        Assert.Empty(SchemaWalk.Forbidden(body, schema));
        Assert.Empty(JsonDifference.Find(call.Body, body));
    }

    private static async Task CheckResultAsync(ApiOperation operation, object? result, JsonNode? example)
    {
        switch (result)
        {
            case null:
                return;
            case Download download:
                using (download)
                {
                    using var reader = new StreamReader(download.Content);
                    Assert.Equal("content of the file: é", await reader.ReadToEndAsync());
                }

                return;
            case string created:
                Assert.Equal(example is JsonObject item ? (string?)(item["id"] ?? item["name"]) : (string?)example, created);
                return;
            case IList rows:
                JsonNode?[] expected = example is JsonArray array ? [.. array] : example is JsonObject list && list.ContainsKey("items") ? [.. list["items"] as JsonArray ?? []] : example is null ? [] : [example];
                Assert.Equal(expected.Length, rows.Count);
                Assert.Empty(expected.Zip(rows.Cast<object>()).SelectMany(pair => JsonDifference.Find(pair.First, Write(operation, pair.Second))));
                return;
            default:
                Assert.Empty(JsonDifference.Find(example, Write(operation, result)));
                return;
        }
    }

    private static JsonNode? Write(ApiOperation operation, object value) => JsonSerializer.SerializeToNode(value, ServiceMethods.TypeInfo(operation, value.GetType()));

    private static async Task<object?> ReadAsync(object call)
    {
        if (call is Task task)
        {
            await task;
            return task.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(task) : null;
        }

        Assert.Equal(typeof(PagedList<>), call.GetType().GetGenericTypeDefinition());
        MethodInfo read = typeof(Session).GetMethod(nameof(Session.ReadAsync))!.MakeGenericMethod(call.GetType().GetGenericArguments());
        return await ReadAsync(read.Invoke(null, [call])!);
    }
}
