using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;

namespace PrivX.Simulator.Tests.Support;

/// <summary>
/// Asks one operation of the contract once, and holds status and body against the contract. What a service needs to
/// be asked properly is said by the two functions.
/// </summary>
internal sealed class OperationProbe(string service)
{
    /// <summary>A value for a path or query parameter; null leaves the generated one.</summary>
    public Func<TestServer, ApiOperation, string, Task<string?>> Value { get; init; } = (_, _, _) => Task.FromResult<string?>(null);

    /// <summary>A body; null leaves the smallest one that fits the schema.</summary>
    public Func<TestServer, ApiOperation, JsonNode?> Body { get; init; } = (_, _) => null;

    /// <summary>Ids of all operations of a service, for a theory.</summary>
    public static TheoryData<string> Operations(string service) =>
        [.. ApiContract.Load().Service(service).Operations.Select(operation => operation.Id)];

    public async Task<Reply> AskAsync(string operationId)
    {
        var operation = ApiContract.Load().Operation(service, operationId);
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = operation.Until ?? SimulatorOptions.NewestServerVersion });
        var path = operation.Path;
        var query = new List<string>();
        foreach (var parameter in operation.Parameters)
        {
            var given = await Value(server, operation, parameter.Name);
            switch (parameter.In)
            {
                case ParameterLocation.Path:
                    given ??= ExampleGenerator.Minimal(parameter.Schema, SchemaDirection.Request)!.ToString();
                    path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(given), StringComparison.Ordinal);
                    break;
                case ParameterLocation.Query when given is not null || parameter.Required:
                    given ??= ExampleGenerator.Minimal(parameter.Schema, SchemaDirection.Request)!.ToString();
                    query.Add($"{parameter.Name}={Uri.EscapeDataString(given)}");
                    break;
            }
        }

        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), query.Count == 0 ? path : $"{path}?{string.Join('&', query)}");
        var body = Body(server, operation);
        if (body is null && operation.RequestBody is { Required: true, Json: { } schema })
        {
            body = ExampleGenerator.Minimal(schema, SchemaDirection.Request);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), null, "application/json");
        }

        var reply = await server.SendAsync(request);
        var expected = operation.Success.Status;
        Assert.True(((int)reply.Status).ToString(CultureInfo.InvariantCulture) == expected, $"{operation}: {expected} expected, {reply.Status} found: {reply.Text}");
        Check(operation, reply);
        return reply;
    }

    private static void Check(ApiOperation operation, Reply reply)
    {
        var content = operation.Success.Content;
        if (content.Count == 0)
        {
            Assert.Empty(reply.Body);
            return;
        }

        var type = reply.Headers["Content-Type"].Split(';')[0];
        Assert.Contains(type, content.Keys);
        if (type == "application/json")
        {
            using var document = JsonDocument.Parse(reply.Body);
            Assert.Empty(SchemaValidator.Validate(operation.Success.Json!, document.RootElement, SchemaDirection.Response));
        }
        else
        {
            Assert.NotEmpty(reply.Body);
        }
    }
}
