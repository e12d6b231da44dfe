using System;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Client.Tests.Services;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;
using PrivX.Contract;
using Xunit.Abstractions;

namespace PrivX.Client.Tests.Hostile;

/// <summary>Whatever a server answers to whatever operation: an object or an exception of our family, in time. Never another exception, never a hang.</summary>
public sealed class MutatedResponseTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (ApiOperation operation in ServiceMethods.Covered.Where(operation => operation.Success.Json is not null || operation.Success.Content.Count == 0))
            {
                data.Add(operation.Service.Name, operation.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_bad_answer_ends_in_an_object_or_in_an_error_of_ours(string service, string id)
    {
        ApiOperation operation = ApiContract.Load().Operation(service, id);
        MethodInfo method = ServiceMethods.Find(operation)!;
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server);
        object client = ServiceMethods.Client(operation, session.Api);
        int seed = operation.Path.Length;
        JsonNode? good = operation.Success.Json is { } schema ? ExampleGenerator.Full(schema, SchemaDirection.Response) : null;
        (string What, byte[] Body)[] responses = [.. ResponseMutator.Swapped(good, seed), .. ResponseMutator.Broken(good, seed)];
        int read = 0;
        foreach ((string what, byte[] body) in responses)
        {
            server.Always = (_, _) => Task.FromResult(Json(body));
            try
            {
                await ReadAsync(method.Invoke(client, new GeneratedCall(operation, method, full: true).Arguments)!).WaitAsync(Patience);
                read++;
                // A method that gives nothing does not look at the body, and a download gives it as it is.
                Assert.True(method.ReturnType == typeof(Task) || method.ReturnType == typeof(Task<Download>) || IsJson(body), $"{what}: read, though it is not JSON: {Encoding.UTF8.GetString(body)}");
            }
            catch (PrivXException refusal)
            {
                Check.Wellformed(refusal);
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{what}: {failure}");
            }
        }

        output.WriteLine($"{responses.Length} responses, {read} read, {responses.Length - read} refused");
    }

    // The framework's own reader decides, without the leniency of ours. A byte order mark is left out of every response.
    private static bool IsJson(byte[] body)
    {
        ReadOnlyMemory<byte> text = body.AsSpan().StartsWith("\uFEFF"u8) ? body.AsMemory(3) : body;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = int.MaxValue });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static HttpResponseMessage Json(byte[] body)
    {
        var response = new HttpResponseMessage { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return response;
    }

    private static async Task ReadAsync(object call)
    {
        if (call is Task<Download> opening)
        {
            (await opening).Dispose();
        }
        else if (call is Task task)
        {
            await task;
        }
        else
        {
            await (Task)typeof(Session).GetMethod(nameof(Session.ReadAsync))!.MakeGenericMethod(call.GetType().GetGenericArguments()).Invoke(null, [call])!;
        }
    }
}
