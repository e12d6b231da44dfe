using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;

namespace PrivX.Client.Tests.Transfer;

/// <summary>A file is there whole or not at all, whatever happens on the way.</summary>
public sealed class DownloadSaverTests : IDisposable
{
    private const string Whole = "0123456789";

    private static readonly Operation Post = new("test", "createDownload", "POST", "/test/api/v1/file", "28", RepeatClass.Safe);
    private static readonly Operation Get = new("test", "download", "GET", "/test/api/v1/file/{session_id}", "28", RepeatClass.Safe);

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-save-").FullName;

    private string Target => Path.Combine(_folder, "recording.bin");

    private string Part => Target + ".part";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_rest_is_asked_for_after_a_break()
    {
        using Session session = await SaveAsync(new FakeServer().Answer(_ => Broken("0123", 10)).Answer(_ => Rest("456789", 4, 10)));
        Assert.Equal([null, "bytes=4-"], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_server_that_sends_all_of_it_again_is_taken_at_its_word()
    {
        using Session session = await SaveAsync(new FakeServer().Answer(_ => Broken("0123", 10)).Answer(_ => All(Whole)));
        Assert.Equal(2, session.Server.Sent.Count);
        AssertSaved(Whole);
    }

    [Theory]
    [InlineData(4, 11, null)]
    [InlineData(5, 10, null)]
    [InlineData(4, null, null)]
    [InlineData(4, 10, "\"2\"")]
    public async Task The_rest_of_something_else_is_not_taken(int start, int? total, string? tag)
    {
        using Session session = await SaveAsync(new FakeServer()
            .Answer(_ => Broken("0123", 10))
            .Answer(_ => Rest("abcdef", start, total, tag))
            .Answer(_ => All(Whole)));
        Assert.Equal([null, "bytes=4-", null], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_range_that_the_server_does_not_have_begins_anew()
    {
        using Session session = await SaveAsync(new FakeServer().Answer(_ => Broken("0123", 10)).Answer(416).Answer(_ => All("new")));
        Assert.Null(session.Server.Sent[2].Header("Range"));
        AssertSaved("new");
    }

    [Fact]
    public async Task What_has_no_known_size_begins_anew()
    {
        using Session session = await SaveAsync(new FakeServer().Answer(_ => Broken("0123", null)).Answer(_ => All(Whole)));
        Assert.Null(session.Server.Sent[1].Header("Range"));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_part_that_nobody_asked_for_is_no_file()
    {
        var server = new FakeServer { Always = (_, _) => Task.FromResult(Rest("6789", 6, 10)) };
        await Check.ThrowsAsync<PrivXResponseException>(() => SaveAsync(server));
        AssertNothing();
    }

    [Fact]
    public async Task It_gives_up_when_it_comes_no_further()
    {
        var server = new FakeServer { Always = (sent, _) => Task.FromResult(sent.Header("Range") is null ? Broken("0123", 10) : Rest(string.Empty, 4, 10, breaks: true)) };
        using Session session = await Session.ConnectAsync(server);
        await Check.ThrowsAsync<PrivXResponseException>(() => SaveAsync(session));
        Assert.Equal(5, server.Sent.Count);
        Assert.Contains(session.Reporter.Warnings, warning => warning.Contains("(5 of 5)", StringComparison.Ordinal));
        AssertNothing();
    }

    [Fact]
    public async Task It_goes_on_as_long_as_it_comes_further()
    {
        var server = new FakeServer();
        server.Answer(_ => Broken("0", 10));
        for (int i = 1; i < 9; i++)
        {
            int start = i;
            server.Answer(_ => Rest(Whole.Substring(start, 1), start, 10, breaks: true));
        }

        server.Answer(_ => Rest("9", 9, 10));
        using Session session = await SaveAsync(server);
        Assert.Equal(10, session.Server.Sent.Count);
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_refused_download_leaves_nothing()
    {
        var server = new FakeServer().Answer("""{"error_code":"OBJECT_NOT_FOUND","error_message":"Gone"}""", 404);
        PrivXRequestException failure = await Check.ThrowsAsync<PrivXRequestException>(() => SaveAsync(server));
        Assert.Equal(404, failure.Status);
        Assert.Single(server.Sent);
        AssertNothing();
    }

    [Fact]
    public async Task A_stop_leaves_nothing()
    {
        var content = new StallingContent("0123");
        using var cancel = new CancellationTokenSource();
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ => new HttpResponseMessage { Content = content }));
        Task saving = SaveAsync(session, cancellationToken: cancel.Token);
        await content.Stalled;
        Assert.True(File.Exists(Part));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
        AssertNothing();
    }

    [Fact]
    public async Task A_new_handle_is_asked_for_after_a_break()
    {
        var server = new FakeServer()
            .Answer("""{"session_id":"first"}""", 201).Answer(_ => Broken("0123", 10))
            .Answer("""{"session_id":"second"}""", 201).Answer(_ => Rest("456789", 4, 10));
        using Session session = await Session.ConnectAsync(server);
        await SaveAsync(session, TwoSteps);
        Assert.Equal(
            ["POST /test/api/v1/file ", "GET /test/api/v1/file/first ", "POST /test/api/v1/file ", "GET /test/api/v1/file/second bytes=4-"],
            server.Sent.Select(sent => $"{sent.Method} {sent.Path} {sent.Header("Range")}"));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_handle_that_a_lost_answer_used_up_is_replaced()
    {
        var server = new FakeServer()
            .Answer("""{"session_id":"first"}""", 201).Fail(new IOException("reset")).Answer("""{"error_code":"OBJECT_NOT_FOUND"}""", 404)
            .Answer("""{"session_id":"second"}""", 201).Answer(_ => All(Whole));
        using Session session = await Session.ConnectAsync(server);
        await SaveAsync(session, TwoSteps);
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_file_that_is_there_stays_and_nothing_is_asked()
    {
        await File.WriteAllTextAsync(Target, "old");
        var server = new FakeServer();
        PrivXFileException failure = await Check.ThrowsAsync<PrivXFileException>(() => SaveAsync(server));
        Assert.Equal("FileExists", failure.Code);
        Assert.Empty(server.Sent);
        AssertSaved("old");
    }

    [Fact]
    public async Task A_file_that_came_meanwhile_stays()
    {
        var server = new FakeServer().Answer(_ =>
        {
            File.WriteAllText(Target, "other");
            return All(Whole);
        });
        Assert.Equal("FileExists", (await Check.ThrowsAsync<PrivXFileException>(() => SaveAsync(server))).Code);
        AssertSaved("other");
    }

    [Fact]
    public async Task A_file_that_is_replaced_is_the_old_one_until_the_new_one_is_whole()
    {
        await File.WriteAllTextAsync(Target, "old");
        await Check.ThrowsAsync<PrivXRequestException>(() => SaveAsync(new FakeServer().Answer(403), replaces: true));
        AssertSaved("old");
        using Session session = await SaveAsync(
            new FakeServer().Answer(_ =>
            {
                Assert.Equal("old", File.ReadAllText(Target));
                return All(Whole);
            }),
            replaces: true);
        AssertSaved(Whole);
    }

    [Fact]
    public async Task What_another_run_left_is_not_continued()
    {
        await File.WriteAllTextAsync(Part, "012x");
        var server = new FakeServer();
        PrivXFileException failure = await Check.ThrowsAsync<PrivXFileException>(() => SaveAsync(server));
        Assert.Contains(".part", failure.Message, StringComparison.Ordinal);
        Assert.Equal("012x", await File.ReadAllTextAsync(Part));
        Assert.Empty(server.Sent);

        using Session session = await SaveAsync(new FakeServer().Answer(_ => All(Whole)), replaces: true);
        Assert.Null(session.Server.Sent.Single().Header("Range"));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task What_another_run_is_writing_is_not_taken_away()
    {
        await using (new FileStream(Part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            var server = new FakeServer();
            PrivXFileException failure = await Check.ThrowsAsync<PrivXFileException>(() => SaveAsync(server, replaces: true));
            Assert.Equal("FileNotWritten", failure.Code);
            Assert.Empty(server.Sent);
        }

        Assert.True(File.Exists(Part));
    }

    [Fact]
    public async Task A_private_file_is_private_from_its_first_moment()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        UnixFileMode? during = null;
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ =>
        {
            during = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(Part);
            return All(Whole);
        }));
        await SaveAsync(session, isPrivate: true);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, during);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    [Fact]
    public async Task The_servers_name_can_decide_the_file()
    {
        HttpResponseMessage named = All(Whole);
        named.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"../recording.bin\"");
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(_ => named));
        var saver = new DownloadSaver(new PrivXClient(session.Api), OneStep);
        Assert.Equal(Target, await saver.SaveAsync(name => Path.Combine(_folder, name!), default));
        AssertSaved(Whole);
    }

    private static Task<Download> OneStep(PrivXClient client, CancellationToken token) => client.Api.OpenAsync(new ApiRequest(Get, "s"), token);

    private static Task<Download> TwoSteps(PrivXClient client, CancellationToken token) =>
        TwoStepDownload.OpenAsync(client.Api, new ApiRequest(Post), id => new ApiRequest(Get, id), token);

    private static HttpResponseMessage All(string content) => new() { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };

    private static HttpResponseMessage Broken(string beginning, int? length)
    {
        var response = new HttpResponseMessage { Content = new StallingContent(beginning, breaks: true) };
        response.Content.Headers.ContentLength = length;
        return response;
    }

    private static HttpResponseMessage Rest(string content, int start, int? total, string? tag = null, bool breaks = false)
    {
        HttpResponseMessage response = breaks ? Broken(content, null) : All(content);
        response.StatusCode = HttpStatusCode.PartialContent;
        response.Content.Headers.ContentRange = total is { } size ? new ContentRangeHeaderValue(start, size - 1, size) : new ContentRangeHeaderValue(start, start + content.Length - 1);
        response.Headers.ETag = tag is null ? null : new EntityTagHeaderValue(tag);
        return response;
    }

    private async Task<Session> SaveAsync(FakeServer server, bool replaces = false)
    {
        Session session = await Session.ConnectAsync(server);
        await SaveAsync(session, replaces: replaces);
        return session;
    }

    private async Task SaveAsync(
        Session session,
        Func<PrivXClient, CancellationToken, Task<Download>>? open = null,
        bool replaces = false,
        bool isPrivate = false,
        CancellationToken cancellationToken = default)
    {
        var saver = new DownloadSaver(new PrivXClient(session.Api), open ?? OneStep) { Replaces = replaces, IsPrivate = isPrivate };
        Assert.Equal(Target, await saver.SaveAsync(Target, cancellationToken));
    }

    private void AssertSaved(string content)
    {
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
        Assert.Equal(content, File.ReadAllText(Target));
    }

    private void AssertNothing() => Assert.Empty(Directory.GetFileSystemEntries(_folder));
}
