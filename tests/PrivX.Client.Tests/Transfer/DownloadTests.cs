using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;

namespace PrivX.Client.Tests.Transfer;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_download_comes_as_it_is_read()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ => File("content", "attachment; filename=\"../../etc/trail.bin\"")));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Assert.Equal((7L, "trail.bin", "application/octet-stream"), (download.Length!.Value, download.FileName, download.ContentType));
        Assert.Equal("*/*", session.Server.Sent.Single().Header("Accept"));
        using var content = new MemoryStream();
        await download.Content.CopyToAsync(content);
        Assert.Equal("content"u8.ToArray(), content.ToArray());
        Assert.Throws<NotSupportedException>(() => download.Content.Read(new byte[1], 0, 1));
    }

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("\"a b.txt\"", "a b.txt")]
    [InlineData("..\\..\\x\\a.txt", "a.txt")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("a\u0000\n<>:|?*b", "ab")]
    [InlineData("..", null)]
    [InlineData("a/", null)]
    [InlineData("CON.txt", null)]
    [InlineData("com1", null)]
    [InlineData("name. . ", "name")]
    [InlineData(".bashrc", "_bashrc")]
    [InlineData("gpj.\u202Eexe", "gpj.exe")]
    [InlineData("a\uD83D\uDE00.txt", "a\uD83D\uDE00.txt")]
    [InlineData(null, null)]
    public void A_suggested_name_is_only_a_name(string? suggestion, string? expected) => Assert.Equal(expected, FileNames.FromServer(suggestion));

    [Fact]
    public void Half_a_character_is_no_part_of_a_name() => Assert.Equal("ab.txt", FileNames.FromServer("a\uD83Db\uDE00.txt"));

    [Theory]
    [InlineData("a", 200)]
    [InlineData("\u00E4", 100)]
    [InlineData("\u6F22", 66)]
    [InlineData("\uD83D\uDE00", 50)]
    public void A_long_name_stays_short_enough_for_a_file_system(string character, int expected) =>
        Assert.Equal(string.Concat(Enumerable.Repeat(character, expected)), FileNames.FromServer(string.Concat(Enumerable.Repeat(character, 300))));

    [Fact]
    public async Task A_download_that_ends_early_is_no_short_file()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ =>
        {
            HttpResponseMessage response = File("half", null);
            response.Content.Headers.ContentLength = 8;
            return response;
        }));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        await Check.ThrowsAsync<PrivXResponseException>(() => download.Content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_download_that_stops_times_out()
    {
        var content = new StallingContent("half");
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ => new HttpResponseMessage { Content = content }));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Task copying = download.Content.CopyToAsync(Stream.Null);
        await content.Stalled;
        session.Clock.Advance(TimeSpan.FromSeconds(100));
        PrivXTimeoutException exception = await Check.ThrowsAsync<PrivXTimeoutException>(() => copying);
        Assert.Equal("Timeout", exception.Code);
    }

    [Fact]
    public async Task A_download_that_stops_can_be_cancelled()
    {
        var content = new StallingContent("half");
        using var cancel = new CancellationTokenSource();
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ => new HttpResponseMessage { Content = content }));
        using Download download = await session.Api.OpenAsync(Session.Request(), cancel.Token);
        Task copying = download.Content.CopyToAsync(Stream.Null, cancel.Token);
        await content.Stalled;
        await cancel.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => copying);
        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_refused_download_is_an_error_like_any_other()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer("""{"error_code":"X","error_message":"Gone"}""", 404));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.OpenAsync(Session.Request(), default));
        Assert.Equal("Gone", exception.ServerMessage);
    }

    [Theory]
    [InlineData("""{"session_id":"s/1"}""", true)]
    [InlineData("""{"id":"s/1"}""", true)]
    [InlineData("""{"session_id":""}""", false)]
    [InlineData("{}", false)]
    [InlineData("", false)]
    public async Task Two_steps_hand_the_session_over(string answer, bool works)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(answer, 201).Answer(_ => File("x", null)));
        var get = new Operation("test", "get", "GET", "/test/api/v1/file/{session_id}", "28", RepeatClass.Safe);
        Task<Download> opening = TwoStepDownload.OpenAsync(session.Api, Session.Request("POST"), id => new ApiRequest(get, id), default);
        if (works)
        {
            (await opening).Dispose();
            Assert.Equal("/test/api/v1/file/s%2F1", session.Server.Sent[1].Path);
        }
        else
        {
            await Check.ThrowsAsync<PrivXResponseException>(() => opening);
        }
    }

    private static HttpResponseMessage File(string content, string? disposition)
    {
        HttpResponseMessage response = FakeServer.Content(content, "application/octet-stream");
        if (disposition is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        }

        return response;
    }
}
