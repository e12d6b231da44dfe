using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;

namespace PrivX.Client.Tests.Transfer;

/// <summary>The content of a download: all of it, or an error that says what happened.</summary>
public sealed class DownloadStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_download_that_ends_early_is_no_short_file(int atOnce)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Response(new Pieces("half"u8.ToArray()), 8)));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        byte[] buffer = new byte[atOnce];
        for (int i = 1; i <= 4; i++)
        {
            Assert.Equal(1, await download.Content.ReadAsync(buffer));
            Assert.Equal(i, download.Content.Position);
        }

        AssertCut(null, await Check.ThrowsAsync<PrivXResponseException>(() => download.Content.ReadExactlyAsync(buffer).AsTask()));
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(WebException))]
    [InlineData(typeof(InvalidDataException))]
    public async Task However_a_download_breaks_it_is_one_cut_short(Type thrown)
    {
        var failure = (Exception)Activator.CreateInstance(thrown, "x")!;
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Response(new Pieces("half"u8.ToArray(), failure), null)));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        AssertCut(failure, await Check.ThrowsAsync<PrivXResponseException>(() => download.Content.CopyToAsync(Stream.Null)));
    }

    [Fact]
    public async Task What_is_no_break_is_told_as_itself()
    {
        var failure = new InvalidOperationException("x");
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Response(new Pieces("half"u8.ToArray(), failure), null)));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => download.Content.CopyToAsync(Stream.Null)));
    }

    [Fact]
    public async Task A_download_that_stops_times_out()
    {
        var content = new StallingContent("half");
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage { Content = content }));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Task copying = download.Content.CopyToAsync(Stream.Null);
        await content.Stalled;
        session.Clock.Advance(TimeSpan.FromSeconds(100));
        PrivXTimeoutException exception = await Check.ThrowsAsync<PrivXTimeoutException>(() => copying);
        Assert.Equal("The download GET /test/api/v1/things stopped for 100 s.", exception.Message);
        Assert.Equal(("Timeout", "GET", "/test/api/v1/things"), (exception.Code, exception.Method, exception.Route));
    }

    [Fact]
    public async Task A_download_that_stops_can_be_cancelled()
    {
        var content = new StallingContent("half");
        using var cancel = new CancellationTokenSource();
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage { Content = content }));
        using Download download = await session.Api.OpenAsync(Session.Request(), cancel.Token);
        Task copying = download.Content.CopyToAsync(Stream.Null, cancel.Token);
        await content.Stalled;
        await cancel.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => copying);
        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task It_ends_with_its_session()
    {
        var content = new StallingContent("half");
        Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage { Content = content }));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Task copying = download.Content.CopyToAsync(Stream.Null);
        await content.Stalled;
        session.Dispose();
        Assert.StartsWith("The session is closed.", (await Assert.ThrowsAsync<ObjectDisposedException>(() => copying)).Message, StringComparison.Ordinal);
    }

    // Some readers wait that way for the first byte.
    [Fact]
    public async Task To_read_nothing_is_not_its_end()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Response(new MemoryStream("content"u8.ToArray()), 7)));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Assert.Equal(0, await download.Content.ReadAsync(Memory<byte>.Empty));
        using var content = new MemoryStream();
        await download.Content.CopyToAsync(content);
        Assert.Equal("content"u8.ToArray(), content.ToArray());
    }

    [Fact]
    public async Task It_is_read_once_from_its_start_into_any_kind_of_buffer()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Response(new MemoryStream("content"u8.ToArray()), 7)));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Stream content = download.Content;
        byte[] buffer = "..........."u8.ToArray();
#pragma warning disable CA1835 // The older way is the one that is tried.
        Assert.Equal(5, await content.ReadAsync(buffer, 1, 5));
        Assert.Equal(2, await content.ReadAsync(buffer, 6, 5));
#pragma warning restore CA1835
        Assert.Equal(".content..."u8.ToArray(), buffer);
        Assert.Equal((true, false, false), (content.CanRead, content.CanSeek, content.CanWrite));
        Assert.Equal((7, 7), (content.Length, content.Position));
        Assert.Throws<NotSupportedException>(() => content.Position = 0);
        Assert.Throws<NotSupportedException>(() => content.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => content.SetLength(0));
        Assert.Throws<NotSupportedException>(() => content.Write(buffer, 0, 1));
    }

    [Fact]
    public async Task A_length_that_nobody_told_is_none()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Response(new Pieces([1]), null)));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Assert.Null(download.Length);
        Assert.Throws<NotSupportedException>(() => download.Content.Length);
    }

    private static HttpResponseMessage Response(Stream content, long? length)
    {
        var response = new HttpResponseMessage { Content = new StreamContent(content) };
        response.Content.Headers.ContentLength = length;
        return response;
    }

    private static void AssertCut(Exception? cause, PrivXResponseException failure)
    {
        Assert.Equal("The download GET /test/api/v1/things was cut short.", failure.Message);
        Assert.Equal((200, "GET", "/test/api/v1/things"), (failure.Status, failure.Method, failure.Route));
        Assert.Same(cause, failure.InnerException);
    }
}
