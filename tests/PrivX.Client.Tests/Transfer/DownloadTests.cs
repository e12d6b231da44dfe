using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.Client.Tests.Transport;
using PrivX.Client.Transfer;

namespace PrivX.Client.Tests.Transfer;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_download_comes_as_it_is_read()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => File("content", "attachment; filename=\"../../etc/trail.bin\"")));
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
    [InlineData("CON .txt", null)]
    [InlineData("name. . ", "name")]
    [InlineData("  name.txt", "name.txt")]
    [InlineData("a\u2028b\u2029c", "abc")]
    [InlineData(".bashrc", "_bashrc")]
    [InlineData("gpj.\u202Eexe", "gpj.exe")]
    [InlineData("a\uD83D\uDE00.txt", "a\uD83D\uDE00.txt")]
    [InlineData(null, null)]
    public void A_suggested_name_is_only_a_name(string? suggestion, string? expected) => Assert.Equal(expected, FileNames.FromServer(suggestion));

    [Theory]
    [InlineData("CON PRN AUX NUL CONIN$ CONOUT$")]
    [InlineData("COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9 COM\u00B9 COM\u00B2 COM\u00B3")]
    [InlineData("LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9 LPT\u00B9 LPT\u00B2 LPT\u00B3")]
    public void A_device_of_Windows_is_no_name(string devices) =>
        Assert.All(devices.Split(' '), device => Assert.Null(FileNames.FromServer(device + ".log")));

    [Fact]
    public async Task The_name_in_all_letters_goes_before_the_plain_one()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => File("content", "attachment; filename=\"a.bin\"; filename*=UTF-8''%C3%A4.bin")));
        using Download download = await session.Api.OpenAsync(Session.Request(), default);
        Assert.Equal("\u00E4.bin", download.FileName);
    }

    [Fact]
    public void Half_a_character_is_no_part_of_a_name() => Assert.Equal("ab.txt", FileNames.FromServer("a\uD83Db\uDE00.txt"));

    [Theory]
    [InlineData("a", 200)]
    [InlineData("\u00E4", 100)]
    [InlineData("\u07FF", 100)]
    [InlineData("\u0800", 66)]
    [InlineData("\u6F22", 66)]
    [InlineData("\uD83D\uDE00", 50)]
    public void A_long_name_stays_short_enough_for_a_file_system(string character, int expected) =>
        Assert.Equal(string.Concat(Enumerable.Repeat(character, expected)), FileNames.FromServer(string.Concat(Enumerable.Repeat(character, 300))));

    [Fact]
    public async Task A_refused_download_is_an_error_like_any_other()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"error_code":"X","error_message":"Gone"}""", 404));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.OpenAsync(Session.Request(), default));
        Assert.Equal("Gone", exception.ServerMessage);
    }

    [Fact]
    public async Task Closing_a_download_closes_its_connection()
    {
        var content = new Pieces("content"u8.ToArray());
        using var response = new TrackedResponse(HttpStatusCode.OK) { Content = new StreamContent(content) };
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => response));
        Download download = await session.Api.OpenAsync(Session.Request(), default);
        Assert.Equal((false, false), (content.IsDisposed, response.Disposed));
        download.Dispose();
        Assert.Equal((true, true), (content.IsDisposed, response.Disposed));
    }

    [Theory]
    [InlineData("<html></html>", "text/html")]
    [InlineData("", "application/octet-stream")]
    public async Task What_is_no_file_is_closed_again(string body, string type)
    {
        using var response = new TrackedResponse(HttpStatusCode.OK) { Content = new StringContent(body, MediaTypeHeaderValue.Parse(type)) };
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => response));
        await Check.ThrowsAsync<PrivXResponseException>(() => session.Api.OpenAsync(Session.Request(), default));
        Assert.True(response.Disposed);
    }

    [Fact]
    public async Task What_fails_to_open_is_closed_again()
    {
        var failure = new InvalidOperationException("x");
        using var response = new TrackedResponse(HttpStatusCode.OK) { Content = new ClosedContent(failure) };
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => response));
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => session.Api.OpenAsync(Session.Request(), default)));
        Assert.True(response.Disposed);
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

    /// <summary>A body that does not give its stream.</summary>
    private sealed class ClosedContent(Exception failure) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromException<Stream>(failure);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
