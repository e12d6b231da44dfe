using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Tests.Support;

/// <summary>A client before a fake server, with a clock that the test moves.</summary>
internal sealed class Session : IDisposable
{
    public const string ApiClientSecret = "canary-api-client-secret";
    public const string OAuthSecret = "canary-oauth-secret";

    private Session(FakeServer server, FakeTransport transport, TestClock clock, Reporter reporter, ApiPipeline pipeline)
    {
        Server = server;
        Transport = transport;
        Clock = clock;
        Reporter = reporter;
        Pipeline = pipeline;
        Api = new ApiCaller(pipeline, reporter);
    }

    public FakeServer Server { get; }

    public FakeTransport Transport { get; }

    public TestClock Clock { get; }

    public Reporter Reporter { get; }

    public ApiPipeline Pipeline { get; }

    public ApiCaller Api { get; }

    public static PrivXCredential ApiClient { get; } = new ApiClientCredential("api-client", new SecretText(ApiClientSecret), "privx-external", new SecretText(OAuthSecret));

    public static async Task<Session> ConnectAsync(FakeServer? server = null, PrivXCredential? credential = null, Action<PrivXClientOptions>? configure = null, string address = "https://privx.example.com")
    {
        server ??= new FakeServer();
        var clock = new TestClock();
        var reporter = new Reporter();
        var transport = new FakeTransport(server);
        var options = new PrivXClientOptions(new Uri(address)) { Clock = clock, UserAgent = "Tests/1.0" };
        configure?.Invoke(options);
        ApiPipeline pipeline = await ApiPipeline.ConnectAsync(options, credential ?? ApiClient, transport, reporter, default);
        return new Session(server, transport, clock, reporter, pipeline);
    }

    public static ApiRequest Request(string method = "GET", RepeatClass repeat = RepeatClass.Safe, string path = "/test/api/v1/things", params string[] values) =>
        new(new Operation("test", method == "POST" && repeat == RepeatClass.Once ? "createThing" : "doThing", method, path, "28", repeat), values)
        {
            Body = method is "POST" or "PUT" ? RequestBody.Json("{\"name\":\"x\"}"u8.ToArray()) : null,
        };

    public static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> list)
    {
        var rows = new List<T>();
        await foreach (T row in list)
        {
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => Pipeline.Dispose();
}
