using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Tests.Transport;
using PrivX.Client.Transfer;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Pipeline;

/// <summary>Answers hold secrets, and the pool hands its buffers to anybody: whatever becomes of a response, nothing of it stays behind.</summary>
public sealed class ResponseBufferTests : IDisposable
{
    // Longer than a first buffer: what was outgrown is to be cleared as well.
    private static readonly string Filling = new(' ', 100_000);

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-buffer-").FullName;

    public static TheoryData<string, string, bool> Calls()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (string way in new[] { "nothing", "object", "json", "items", "id", "list" })
        {
            rows.Add(way, "\"}", true);

            // Who wants nothing does not read it.
            rows.Add(way, "\"", way is "nothing");
        }

        return rows;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Read_or_unreadable(string way, string after, bool isReadable)
    {
        bool isList = way == "list";
        var held = new HeldBuffers(Filling + (isList ? "{\"count\":1,\"items\":[" : string.Empty) + "{\"id\":\"", after + (isList ? "]}" : string.Empty));
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Json(held)));
        Exception? failure = await Record.ExceptionAsync(() => CallAsync(session.Api, way));
        Assert.Equal(!isReadable, failure is PrivXException);
        held.AssertCleared();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(409)]
    public async Task Broken_in_the_middle(int status)
    {
        var held = new HeldBuffers(after: Filling, end: _ => throw new IOException("x"));
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Json(held, status)));
        await Assert.ThrowsAnyAsync<PrivXException>(() => session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), default));
        held.AssertCleared();
    }

    [Fact]
    public async Task Stopped_in_the_middle()
    {
        using var cancel = new CancellationTokenSource();
        var held = new HeldBuffers(after: Filling, end: async token =>
        {
            await cancel.CancelAsync();
            token.ThrowIfCancellationRequested();
        });
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Json(held)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Api.SendAsync(Session.Request(), cancel.Token));
        held.AssertCleared();
    }

    [Fact]
    public async Task Silent_in_the_middle()
    {
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = new HeldBuffers(after: Filling, end: token =>
        {
            silent.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        });
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Json(held)));
        Task call = session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), default);
        await silent.Task;
        session.Clock.Advance(TimeSpan.FromSeconds(100));
        Assert.Equal("OutcomeUnknown", (await Assert.ThrowsAnyAsync<PrivXException>(() => call)).Code);
        held.AssertCleared();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Copied_to_a_private_file(bool breaks)
    {
        var held = new HeldBuffers(after: Filling, end: _ => breaks ? throw new InvalidOperationException("x") : Task.CompletedTask);
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Json(held)));
        var saver = new DownloadSaver(new PrivXClient(session.Api).SourceOf((client, token) => client.Api.OpenAsync(Session.Request(), token))) { IsPrivate = true };
        Exception? failure = await Record.ExceptionAsync(() => saver.SaveAsync(Path.Combine(_folder, "private"), default));
        Assert.Equal(breaks, failure is InvalidOperationException);
        held.AssertCleared();
    }

    [Theory]
    [InlineData(1_000_000, null)]
    [InlineData(1_000_001, "not smaller than 0 MB")]
    public async Task Of_the_largest_size_or_larger_by_a_byte(int length, string? words)
    {
        const int Largest = 1_000_000;
        var held = new HeldBuffers(after: new string('x', length - new HeldBuffers().Secret.Length));
        using Session session = await Session.ConnectAsync();
        var context = new SessionContext(new BaseAddress(new Uri("https://privx.example.com")), "Tests/1.0", TimeSpan.Zero, session.Clock, null);
        using var handler = new ResponseBodyHandler(context, Largest) { InnerHandler = new FakeServer().Respond(_ => Json(held)) };
        using var invoker = new HttpMessageInvoker(handler);
        using HttpRequestMessage message = new CallContext(context, Session.Request(), null).CreateMessage();
        if (words is null)
        {
            using HttpResponseMessage response = await invoker.SendAsync(message, default);
            Assert.Equal(length, ((BufferedContent)response.Content).Bytes.Length);
        }
        else
        {
            PrivXResponseException failure = await Check.ThrowsAsync<PrivXResponseException>(() => invoker.SendAsync(message, default));
            Assert.Contains(words, failure.Message, StringComparison.Ordinal);
            Assert.Equal((200, "GET", "/test/api/v1/things"), (failure.Status, failure.Method, failure.Route));
        }
    }

    [Fact]
    public async Task Given_back_once_however_often_the_answer_is_disposed()
    {
        using Session session = await Session.ConnectAsync();
        var context = new SessionContext(new BaseAddress(new Uri("https://privx.example.com")), "Tests/1.0", TimeSpan.Zero, session.Clock, null);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Filling.Length);
        using var message = new TrackedResponse(HttpStatusCode.OK) { Content = new BufferedContent(buffer, 1, new ByteArrayContent([]).Headers) };
        var response = new ApiResponse(new CallContext(context, Session.Request(), null), message);
        response.Dispose();
        response.Dispose();
        Assert.True(message.Disposed);

        // Two who rent would else share one buffer.
        Assert.NotSame(ArrayPool<byte>.Shared.Rent(Filling.Length), ArrayPool<byte>.Shared.Rent(Filling.Length));
    }

    private static HttpResponseMessage Json(Stream content, int status = 200)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(content) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return response;
    }

    private static Task CallAsync(ApiCaller api, string way) => way switch
    {
        "nothing" => api.SendAsync(Session.Request(), default),
        "object" => api.SendAsync(Session.Request(), HostStoreJson.Default.Host, default),
        "json" => api.SendForJsonAsync(Session.Request(), default),
        "items" => api.SendForItemsAsync(Session.Request(), HostStoreJson.Default.Host, default),
        "id" => api.CreateAsync(Session.Request("POST"), default),
        "list" => Session.ReadAsync(new PrivXClient(api).HostStore.ListHosts()),
        _ => throw new ArgumentException(way),
    };
}
