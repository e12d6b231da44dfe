using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Pipeline;

public sealed class BufferingTests
{
    [Theory]
    [InlineData(16 * 1024)]
    [InlineData(2_000_000)]
    public async Task An_answer_of_no_told_length_is_read_to_its_end(int length)
    {
        byte[] json = new byte[length];
        for (int i = 0; i < length; i++)
        {
            json[i] = (byte)('0' + (i % 10));
        }

        json[0] = json[^1] = (byte)'"';
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage { Content = new StreamContent(new Pieces(json)) }));
        Assert.Equal(json, await session.Api.SendForJsonAsync(Session.Request(), default));
    }

    [Theory]
    [InlineData(1024 * 1024, "X")]
    [InlineData((1024 * 1024) + 1, "BadRequest")]
    public async Task Of_an_endless_error_the_status_is_kept(int length, string code)
    {
        string body = """{"error_code":"X"}""".PadRight(length);
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body, 400));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal((400, code), (exception.Status, exception.Code));
    }

    [Fact]
    public async Task So_it_is_of_an_error_that_breaks()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage(HttpStatusCode.Conflict) { Content = new StallingContent("{", breaks: true) }));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal((409, "Conflict"), (exception.Status, exception.Code));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(409)]
    public async Task Cancelled_in_the_middle_of_an_answer_the_call_is_cancelled(int status)
    {
        using var cancel = new CancellationTokenSource();
        var stalling = new StallingContent("{");
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = stalling }));
        Task call = session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), cancel.Token);
        await stalling.Stalled;
        await cancel.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(typeof(IOException), true)]
    [InlineData(typeof(HttpRequestException), true)]
    [InlineData(typeof(WebException), true)]
    [InlineData(typeof(ObjectDisposedException), true)]
    [InlineData(typeof(InvalidDataException), true)]
    [InlineData(typeof(NotSupportedException), false)]
    public async Task However_an_answer_breaks_it_is_one_cut_short(Type thrown, bool cut)
    {
        var failure = (Exception)Activator.CreateInstance(thrown, "x")!;
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new Pieces([1, 2, 3], failure)) }) });
        Task Call() => session.Api.SendAsync(Session.Request(), default);
        if (!cut)
        {
            Assert.Same(failure, await Assert.ThrowsAsync(thrown, Call));
            return;
        }

        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(Call);
        Assert.Equal((200, "GET", "/test/api/v1/things"), (exception.Status, exception.Method, exception.Route));
        Assert.Same(failure, exception.InnerException);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("x-test", 1)]
    public async Task Shorter_than_announced_is_cut_short_unless_it_was_packed(string? encoding, int attempts)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ =>
        {
            var response = new HttpResponseMessage { Content = new StreamContent(new Pieces("{}"u8.ToArray())) };
            response.Content.Headers.ContentLength = 3;
            if (encoding is not null)
            {
                response.Content.Headers.ContentEncoding.Add(encoding);
            }

            return response;
        }).Respond("{}"));
        await session.Api.SendForJsonAsync(Session.Request(), default);
        Assert.Equal(attempts, session.Server.Sent.Count);
    }

    [Fact]
    public async Task An_answer_may_be_a_single_byte()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("7"));
        Assert.Equal("7"u8.ToArray(), await session.Api.SendForJsonAsync(Session.Request(), default));
        Assert.Single(session.Server.Sent);
    }

    // Lengths that no array can have: the response is cut short like any other.
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(3_000_000_000)]
    public async Task Announced_is_soon(long length)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ =>
        {
            var response = new HttpResponseMessage { Content = new StreamContent(new Pieces("{}"u8.ToArray())) };
            response.Content.Headers.ContentLength = length;
            return response;
        }).Respond("{}"));
        await session.Api.SendForJsonAsync(Session.Request(), default);
        Assert.Equal(2, session.Server.Sent.Count);
    }

    [Fact]
    public async Task Every_piece_of_an_answer_starts_the_time_out_anew()
    {
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server, configure: options => options.Timeout = TimeSpan.FromSeconds(300));
        server.Respond(_ => new HttpResponseMessage { Content = new StreamContent(new Pieces("{ }"u8.ToArray(), before: async token =>
        {
            session.Clock.Advance(TimeSpan.FromSeconds(180));
            while (session.Clock.Waiting == 0)
            {
                token.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        })) });
        await session.Api.SendForJsonAsync(Session.Request(), default);
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task What_was_read_gives_its_connection_back()
    {
        var content = new Pieces("{}"u8.ToArray());
        var broken = new Pieces([1], new NotSupportedException("x"));
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage { Content = new StreamContent(content) }).Respond(_ => new HttpResponseMessage { Content = new StreamContent(broken) }));
        await session.Api.SendAsync(Session.Request(), default);
        await Assert.ThrowsAsync<NotSupportedException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal((true, true), (content.IsDisposed, broken.IsDisposed));
    }
}
