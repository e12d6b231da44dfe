using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
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

    [Theory]
    [InlineData(null)]
    [InlineData("\"1\"")]
    public async Task The_rest_is_asked_for_after_a_break(string? tag)
    {
        using Session session = await SaveAsync(new FakeServer().Respond(_ => Broken("0123", 10, tag)).Respond(_ => Rest("456789", 4, 10, tag)));
        Assert.Equal([null, "bytes=4-"], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task After_a_break_it_says_so_and_waits_a_moment()
    {
        var asked = new List<DateTimeOffset>();
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server);
        server.Respond(_ => At(Broken("0123", 10))).Respond(_ => At(Rest("456789", 4, 10)));
        await SaveAsync(session);
        Assert.InRange(asked[1] - asked[0], TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500));
        Assert.Matches(@"^The download GET /test/api/v1/file/\{session_id\} was cut short; trying again in [0-9.]+ m?s \(2 of 5\)\.$", Notices(session).Single());

        HttpResponseMessage At(HttpResponseMessage response)
        {
            asked.Add(session.Clock.UtcNow);
            return response;
        }
    }

    [Fact]
    public async Task A_silence_is_a_break_too()
    {
        var content = new StallingContent("0123");
        content.Headers.ContentLength = 10;
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage { Content = content }).Respond(_ => Rest("456789", 4, 10)));
        Task saving = SaveAsync(session);
        await content.Stalled;
        session.Clock.Advance(TimeSpan.FromSeconds(100));
        await saving;
        Assert.Equal([null, "bytes=4-"], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task After_a_break_the_server_may_be_away_for_a_while(int status)
    {
        FakeServer server = new FakeServer().Respond(_ => Broken("0123", 10));
        for (int i = 0; i < 5; i++)
        {
            server = status == 0 ? server.Fail(new IOException("reset")) : server.Respond(status);
        }

        using Session session = await SaveAsync(server.Respond(_ => Rest("456789", 4, 10)));
        Assert.Equal([null, .. Enumerable.Repeat("bytes=4-", 6)], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task What_cannot_even_be_opened_is_not_tried_over_and_over()
    {
        var server = new FakeServer { Always = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)) };
        Assert.Equal(503, (await Check.ThrowsAsync<PrivXRequestException>(() => SaveAsync(server))).Status);
        Assert.Equal(5, server.Sent.Count);
        AssertNothing();
    }

    [Fact]
    public async Task A_server_that_sends_all_of_it_again_is_taken_at_its_word()
    {
        using Session session = await SaveAsync(new FakeServer().Respond(_ => Broken("0123", 10)).Respond(_ => All(Whole)));
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
        HttpResponseMessage other = Rest("abcdef", start, total, tag);
        using Session session = await SaveAsync(new FakeServer()
            .Respond(_ => Broken("0123", 10))
            .Respond(_ => other)
            .Respond(_ => All(Whole)));
        Assert.Equal([null, "bytes=4-", null], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);

        // Closed, and not taken for another break.
        Assert.Throws<ObjectDisposedException>(() => other.Content = null);
        Assert.Single(Notices(session));
    }

    [Fact]
    public async Task A_range_that_the_server_does_not_have_begins_anew()
    {
        using Session session = await SaveAsync(new FakeServer().Respond(_ => Broken("0123", 10)).Respond(416).Respond(_ => All("new")));
        Assert.Null(session.Server.Sent[2].Header("Range"));
        AssertSaved("new");
    }

    [Fact]
    public async Task What_has_no_known_size_begins_anew()
    {
        using Session session = await SaveAsync(new FakeServer().Respond(_ => Broken("0123", null)).Respond(_ => All(Whole)));
        Assert.Null(session.Server.Sent[1].Header("Range"));
        AssertSaved(Whole);
    }

    [Theory]
    [InlineData(6, 10)]
    [InlineData(6, null)]
    [InlineData(null, null)]
    public async Task A_part_that_nobody_asked_for_is_no_file(int? start, int? total)
    {
        var server = new FakeServer { Always = (_, _) => Task.FromResult(Rest("6789", start, total)) };
        PrivXResponseException failure = await Check.ThrowsAsync<PrivXResponseException>(() => SaveAsync(server));
        Assert.Equal("The server answers a part of the download that it was not asked for.", failure.Message);
        AssertNothing();
    }

    // .NET Framework unpacks and leaves the headers as they were.
    [Fact]
    public async Task The_length_of_what_came_packed_is_not_that_of_the_file()
    {
        using Session session = await SaveAsync(new FakeServer().Respond(_ =>
        {
            HttpResponseMessage response = All(Whole);
            response.Content.Headers.ContentLength = 3;
            response.Content.Headers.ContentEncoding.Add("gzip");
            return response;
        }));
        Assert.Single(session.Server.Sent);
        AssertSaved(Whole);
    }

    [Fact]
    public async Task However_a_download_is_opened_it_has_the_length_that_was_told()
    {
        using Session session = await Session.ConnectAsync();
        PrivXResponseException failure = await Check.ThrowsAsync<PrivXResponseException>(() =>
            SaveAsync(session, (_, _) => Task.FromResult(new Download(new MemoryStream([1, 2, 3]), 4, null, null))));
        Assert.Equal("The download ended after 3 of 4 bytes.", failure.Message);
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
    public async Task The_first_byte_is_some_way_already()
    {
        var server = new FakeServer();
        for (int i = 0; i < 4; i++)
        {
            server.Respond(_ => Broken(string.Empty, 10));
        }

        using Session session = await SaveAsync(server.Respond(_ => Broken("0", 10)).Respond(_ => Rest("123456789", 1, 10)));
        Assert.Equal([null, null, null, null, null, "bytes=1-"], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_download_of_hours_may_break_every_minute()
    {
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server);
        for (int i = 0; i < 10; i++)
        {
            int start = i;
            server.Respond(_ =>
            {
                session.Clock.Advance(TimeSpan.FromSeconds(60));
                return start == 0 ? Broken("0", 10) : Rest(Whole.Substring(start, 1), start, 10, breaks: start < 9);
            });
        }

        await SaveAsync(session);
        AssertSaved(Whole);
    }

    [Fact]
    public async Task How_far_it_is_is_told_three_times_a_second_at_most()
    {
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server);
        server.Respond(_ =>
        {
            var response = new HttpResponseMessage
            {
                Content = new StreamContent(new Pieces(Encoding.UTF8.GetBytes(Whole), before: _ =>
                {
                    session.Clock.Advance(TimeSpan.FromMilliseconds(100));
                    return Task.CompletedTask;
                })),
            };
            response.Content.Headers.ContentLength = 10;
            return response;
        });
        var told = new List<(long Done, long? Total)>();
        var saver = new DownloadSaver(new PrivXClient(session.Api).SourceOf(OneStep)) { Progress = (done, total) => told.Add((done, total)) };
        await saver.SaveAsync(Target, default);
        Assert.Equal([(3, 10), (6, 10), (9, 10)], told);
        AssertSaved(Whole);
    }

    [Fact]
    public async Task It_goes_on_as_long_as_it_comes_further()
    {
        var server = new FakeServer();
        server.Respond(_ => Broken("0", 10));
        for (int i = 1; i < 9; i++)
        {
            int start = i;
            server.Respond(_ => Rest(Whole.Substring(start, 1), start, 10, breaks: true));
        }

        server.Respond(_ => Rest("9", 9, 10));
        using Session session = await SaveAsync(server);
        Assert.Equal(10, session.Server.Sent.Count);
        AssertSaved(Whole);
    }

    [Fact]
    public async Task A_refused_download_leaves_nothing()
    {
        var server = new FakeServer().Respond("""{"error_code":"OBJECT_NOT_FOUND","error_message":"Gone"}""", 404);
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
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage { Content = content }));
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
            .Respond("""{"session_id":"first"}""", 201).Respond(_ => Broken("0123", 10))
            .Respond("""{"session_id":"second"}""", 201).Respond(_ => Rest("456789", 4, 10));
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
            .Respond("""{"session_id":"first"}""", 201).Fail(new IOException("reset")).Respond("""{"error_code":"OBJECT_NOT_FOUND"}""", 404)
            .Respond("""{"session_id":"second"}""", 201).Respond(_ => All(Whole));
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
        var server = new FakeServer().Respond(_ =>
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
        await Check.ThrowsAsync<PrivXRequestException>(() => SaveAsync(new FakeServer().Respond(403), replaces: true));
        AssertSaved("old");
        using Session session = await SaveAsync(
            new FakeServer().Respond(_ =>
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
        Assert.Equal("FileExists", failure.Code);
        Assert.Contains(".part", failure.Message, StringComparison.Ordinal);
        Assert.Equal("012x", await File.ReadAllTextAsync(Part));
        Assert.Empty(server.Sent);

        using Session session = await SaveAsync(new FakeServer().Respond(_ => All(Whole)), replaces: true);
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
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ =>
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
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Named(Broken("0123", 10))).Respond(_ => Rest("456789", 4, 10)));
        Assert.Equal(Target, await SaveByNameAsync(session));
        Assert.Equal([null, "bytes=4-"], session.Server.Sent.Select(sent => sent.Header("Range")));
        AssertSaved(Whole);
    }

    [Fact]
    public async Task What_the_server_names_after_a_file_that_is_there_is_closed_unread()
    {
        await File.WriteAllTextAsync(Target, "old");
        var content = new Pieces("new"u8.ToArray());
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => Named(new HttpResponseMessage { Content = new StreamContent(content) })));
        Assert.Equal("FileExists", (await Check.ThrowsAsync<PrivXFileException>(() => SaveByNameAsync(session))).Code);
        Assert.True(content.IsDisposed);
        AssertSaved("old");
    }

    private static Task<Download> OneStep(PrivXClient client, CancellationToken token) => client.Api.OpenAsync(new ApiRequest(Get, "s"), token);

    private static Task<Download> TwoSteps(PrivXClient client, CancellationToken token) =>
        TwoStepDownload.OpenAsync(client.Api, new ApiRequest(Post), id => new ApiRequest(Get, id), token);

    private static HttpResponseMessage All(string content) => new() { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };

    private static HttpResponseMessage Broken(string beginning, int? length, string? tag = null)
    {
        var response = new HttpResponseMessage { Content = new StallingContent(beginning, breaks: true) };
        response.Content.Headers.ContentLength = length;
        response.Headers.ETag = tag is null ? null : new EntityTagHeaderValue(tag);
        return response;
    }

    // Without a start, the server does not tell which part it is.
    private static HttpResponseMessage Rest(string content, int? start, int? total, string? tag = null, bool breaks = false)
    {
        HttpResponseMessage response = breaks ? Broken(content, null) : All(content);
        response.StatusCode = HttpStatusCode.PartialContent;
        if (start is { } first)
        {
            response.Content.Headers.ContentRange = total is { } size ? new ContentRangeHeaderValue(first, size - 1, size) : new ContentRangeHeaderValue(first, first + content.Length - 1);
        }

        response.Headers.ETag = tag is null ? null : new EntityTagHeaderValue(tag);
        return response;
    }

    private static HttpResponseMessage Named(HttpResponseMessage response)
    {
        response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"../recording.bin\"");
        return response;
    }

    private static IEnumerable<string> Notices(Session session) => session.Reporter.All.Where(message => message.Contains("trying again", StringComparison.Ordinal));

    private Task<string> SaveByNameAsync(Session session) => new DownloadSaver(new PrivXClient(session.Api).SourceOf(OneStep)).SaveAsync(name => Path.Combine(_folder, name!), default);

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
        var saver = new DownloadSaver(new PrivXClient(session.Api).SourceOf(open ?? OneStep)) { Replaces = replaces, IsPrivate = isPrivate };
        Assert.Equal(Target, await saver.SaveAsync(Target, cancellationToken));
    }

    private void AssertSaved(string content)
    {
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
        Assert.Equal(content, File.ReadAllText(Target));
    }

    private void AssertNothing() => Assert.Empty(Directory.GetFileSystemEntries(_folder));
}
