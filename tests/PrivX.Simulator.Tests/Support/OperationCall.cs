using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;

namespace PrivX.Simulator.Tests.Support;

/// <summary>One call of an operation that should succeed: what the contract cannot know about it.</summary>
internal sealed record OperationCall(params (string Name, string Value)[] Values)
{
    public static readonly OperationCall Plain = new();

    /// <summary>The body; the smallest that fits the contract if null.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Query, without the question mark.</summary>
    public string Query { get; init; } = string.Empty;

    /// <summary>User who calls; the API client if null.</summary>
    public string? User { get; init; }

    /// <summary>Names of all operations of a service, for theories.</summary>
    public static TheoryData<string> Operations(string service) =>
        new(ApiContract.Load().Service(service).Operations.Select(operation => operation.Id));

    /// <summary>Sends it and expects the documented status. The body was checked by the simulator: see the end of the test server.</summary>
    public async Task<Reply> CheckAsync(TestServer server, string service, string operationId)
    {
        var operation = ApiContract.Load().Service(service).Operation(operationId);
        var path = operation.Path;
        foreach (var (name, value) in Values)
        {
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("{", path, StringComparison.Ordinal);
        if (User is not null)
        {
            await server.LogInAsUserAsync(User);
        }

        var body = Body;
        if (body is null && operation.RequestBody?.Json is { } schema)
        {
            body = ExampleGenerator.Minimal(schema, SchemaDirection.Request);
        }

        var reply = await server.SendAsync(new HttpMethod(operation.Method), Query.Length > 0 ? $"{path}?{Query}" : path, body);
        var text = $"{operationId} answered {(int)reply.Status}: {reply.Text}";
        Assert.True(operation.Success.Status == ((int)reply.Status).ToString(System.Globalization.CultureInfo.InvariantCulture), text);
        return reply;
    }
}
