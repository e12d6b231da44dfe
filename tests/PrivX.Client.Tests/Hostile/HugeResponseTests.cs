using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;
using Xunit.Abstractions;

namespace PrivX.Client.Tests.Hostile;

/// <summary>
/// Answers that are larger than anything, or have no end: each ends in an object or in an error of ours, soon, and in memory that is bounded by what
/// came. Measured is all that is allocated, which is more than is ever held, and the same each time.
/// </summary>
[Collection(nameof(HugeResponseTests))]
[CollectionDefinition(nameof(HugeResponseTests), DisableParallelization = true)]
public sealed class HugeResponseTests(ITestOutputHelper output)
{
    private const long Megabyte = 1_000_000;
    private const long Huge = 100 * Megabyte;

    // A bound for what hangs on a busy machine; each takes a second or two.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_text_of_100_MB_is_a_text()
    {
        Host host = await MeasureAsync(session => GetAsync(session), 8 * Huge, FilledContent.Letters("""{"id":"1","comment":" """, Huge, "\"}"));
        Assert.Equal(Huge + 1, host.Comment!.Length);
    }

    [Fact]
    public async Task A_text_of_100_MB_that_nobody_knows_does_no_harm() =>
        Assert.Equal("1", (await MeasureAsync(session => GetAsync(session), 12 * Huge, FilledContent.Letters("""{"id":"1","unknown":" """, Huge, "\"}"))).Id);

    [Fact]
    public async Task A_name_of_100_MB_does_no_harm() =>
        Assert.Equal("1", (await MeasureAsync(session => GetAsync(session), 12 * Huge, FilledContent.Letters("""{"id":"1"," """, Huge, "\":1}"))).Id);

    [Theory]
    [InlineData("services", "[", "]")]
    [InlineData("unknown", "[", "]")]
    [InlineData("unknown", "{\"a\":", "}")]
    public async Task What_is_a_million_deep_is_refused(string member, string open, string close)
    {
        const int Deep = 1_000_000;
        byte[] opening = Encoding.ASCII.GetBytes(open);
        byte[] closing = Encoding.ASCII.GetBytes(close);
        var content = new FilledContent($$"""{"id":"1","{{member}}":""", number => number < Deep ? opening : number == Deep ? "1"u8.ToArray() : closing, (2 * Deep) + 1, "}");
        Assert.Equal("InvalidResponse", (await FailsAsync(session => GetAsync(session), 100 * Megabyte, content)).Code);
    }

    [Fact]
    public async Task A_number_of_a_million_digits_is_refused_where_a_number_is_due()
    {
        string digits = new('9', (int)Megabyte);
        var content = new StringContent($$"""{"id":"1","services":[{"service":"SSH","port":{{digits}}}]}""");
        PrivXException failure = await FailsAsync(session => GetAsync(session), 20 * Megabyte, content);
        Assert.Equal("InvalidResponse", failure.Code);
        Assert.True(failure.Message.Length < 500, failure.Message);

        Host host = await MeasureAsync(session => GetAsync(session), 20 * Megabyte, new StringContent($$"""{"id":"1","unknown":{{digits}}}"""));
        Assert.Equal("1", host.Id);
    }

    [Fact]
    public async Task A_page_of_100_MB_is_a_page()
    {
        // One row less than is asked for at once: after a full page another one may follow.
        const int RowSize = 100_100;
        string comment = new('c', RowSize - 60);
        byte[] Row(long number) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{{(number == 0 ? string.Empty : ",")}}{"id":"{{number:00000000}}","comment":"{{comment}}"}"""));
        var content = new FilledContent($$"""{"count":{{Huge / RowSize}},"items":[""", number => Row(number), Huge / RowSize, "]}");
        List<Host> hosts = await MeasureAsync(session => Session.ReadAsync(new PrivXClient(session.Api).HostStore.ListHosts()), 15 * Huge, content);
        Assert.Equal(Huge / RowSize, hosts.Count);
    }

    [Fact]
    public async Task A_row_of_100_MB_is_a_row()
    {
        FilledContent content = FilledContent.Letters("""{"count":1,"items":[{"id":"1","comment":" """, Huge, "\"}]}");
        Assert.Equal(Huge + 1, Assert.Single(await MeasureAsync(session => Session.ReadAsync(new PrivXClient(session.Api).HostStore.ListHosts()), 8 * Huge, content)).Comment!.Length);
    }

    [Fact]
    public async Task Of_an_error_of_100_MB_the_status_is_read()
    {
        FilledContent content = FilledContent.Letters("""{"error_code":"BAD_REQUEST","error_message":" """, Huge, "\"}");
        var failure = Assert.IsType<PrivXRequestException>(await FailsAsync(session => GetAsync(session), 10 * Megabyte, content, HttpStatusCode.BadRequest));
        Assert.Equal(400, failure.Status);
        Assert.True(failure.Message.Length < 500, failure.Message);
    }

    [Fact]
    public async Task An_error_without_end_is_an_error()
    {
        var content = new FilledContent("{", _ => "          "u8.ToArray(), null);
        Assert.Equal("NotFound", (await FailsAsync(session => GetAsync(session), 20 * Megabyte, content, HttpStatusCode.NotFound)).Code);
    }

    [Fact]
    public async Task An_answer_without_end_is_refused()
    {
        ReadOnlyMemory<byte> blank = Enumerable.Repeat((byte)' ', 100_000).ToArray();
        PrivXException failure = await FailsAsync(session => GetAsync(session), 3L * ResponseBodyHandler.LargestResponse, new FilledContent("{", _ => blank, null));
        Assert.Equal("InvalidResponse", failure.Code);
        Assert.Contains("not smaller than 256 MB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_answer_without_end_nobody_knows_what_a_change_has_done()
    {
        ReadOnlyMemory<byte> blank = Enumerable.Repeat((byte)' ', 100_000).ToArray();
        PrivXException failure = await FailsAsync(
            session => new PrivXClient(session.Api).HostStore.CreateHostAsync(new Host { CommonName = "x", Addresses = ["x"] }),
            3L * ResponseBodyHandler.LargestResponse,
            new FilledContent("{", _ => blank, null));
        Assert.Equal("OutcomeUnknown", failure.Code);
    }

    [Fact]
    public async Task A_length_that_is_only_announced_costs_nothing()
    {
        var content = new StringContent("{}");
        content.Headers.ContentLength = ResponseBodyHandler.LargestResponse - 10;
        Assert.Equal("InvalidResponse", (await FailsAsync(session => GetAsync(session), 50 * Megabyte, content)).Code);
    }

    [Fact]
    public async Task A_token_of_100_MB_is_none()
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(Response(FilledContent.Letters("""{"expires_in":300,"access_token":" """.TrimEnd(), Huge, "\"}"))) };
        PrivXException failure = await MeasureAsync(async () => await Assert.ThrowsAnyAsync<PrivXException>(() => Session.ConnectAsync(server)), 8 * Huge);
        Check.Wellformed(failure);
        Assert.Equal("InvalidResponse", failure.Code);
    }

    // One byte at a time, each of them in time: what never is silent can still never end.
    [Fact]
    public async Task An_answer_that_trickles_is_given_up()
    {
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server, configure: options => options.Timeout = TimeSpan.Zero);
        int bytes = 0;
        server.Always = (_, _) => Task.FromResult(Response(new FilledContent(
            "{",
            _ =>
            {
                bytes++;
                session.Clock.Advance(TimeSpan.FromSeconds(60));
                return " "u8.ToArray();
            },
            null)));
        PrivXException failure = await Assert.ThrowsAsync<PrivXTimeoutException>(() => GetAsync(session)).WaitAsync(Patience);
        Check.Wellformed(failure);
        Assert.True(bytes < 100_000, $"{bytes} bytes");
    }

    [Fact]
    public async Task A_small_body_that_unpacks_without_end_is_refused()
    {
        byte[] bomb = Packed(new byte[10_000_000]);
        await using var server = new RawServer(async (stream, token) =>
        {
            await stream.WriteAsync(RawServer.Bytes("HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Encoding: gzip", "Connection: close", string.Empty, string.Empty), token);
            while (true)
            {
                await stream.WriteAsync(bomb, token);
            }
        });
        PrivXException failure = await FailsAsync(server, 4L * ResponseBodyHandler.LargestResponse);
        Assert.Contains("not smaller than 256 MB", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData("X-Filler: {0}\r\n")]
    [InlineData("{0}")]
    [InlineData("Set-Cookie: c{0}=x\r\n")]
    public async Task Headers_without_end_are_refused(string header)
    {
        byte[] filler = RawServer.Bytes(header.Replace("{0}", new string('x', 500), StringComparison.Ordinal));
        await using var server = new RawServer(async (stream, token) =>
        {
            await stream.WriteAsync(RawServer.Bytes("HTTP/1.1 200 OK", string.Empty), token);
            while (true)
            {
                await stream.WriteAsync(filler, token);
            }
        });
        PrivXException failure = await FailsAsync(server, 20 * Megabyte);
        Assert.Equal("InvalidResponse", failure.Code);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task What_is_not_HTTP_is_told_as_that()
    {
        await using var server = new RawServer(async (stream, token) => await stream.WriteAsync(RawServer.Bytes("SSH-2.0-OpenSSH_9.6", string.Empty), token));
        PrivXException failure = await FailsAsync(server, 20 * Megabyte);
        Assert.Equal("InvalidResponse", failure.Code);
    }

    [Fact]
    public async Task Interim_answers_without_end_are_given_up()
    {
        await using var server = new RawServer(async (stream, token) =>
        {
            while (true)
            {
                await stream.WriteAsync(RawServer.Bytes("HTTP/1.1 103 Early Hints", "Link: </a>", string.Empty, string.Empty), token);
            }
        });
        Assert.Equal("OutcomeUnknown", (await FailsAsync(server, 50 * Megabyte, client => client.HostStore.CreateHostAsync(new Host { CommonName = "x", Addresses = ["x"] }))).Code);
    }

    private static Task<Host> GetAsync(Session session) => new PrivXClient(session.Api).HostStore.GetHostAsync("1");

    private static HttpResponseMessage Response(HttpContent content, HttpStatusCode status = HttpStatusCode.OK)
    {
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new HttpResponseMessage(status) { Content = content };
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private async Task<PrivXException> FailsAsync<T>(Func<Session, Task<T>> call, long mostBytes, HttpContent content, HttpStatusCode status = HttpStatusCode.OK)
    {
        PrivXException failure = await MeasureAsync(async session => (PrivXException)await Assert.ThrowsAnyAsync<PrivXException>(() => call(session)), mostBytes, content, status);
        Check.Wellformed(failure);
        return failure;
    }

    private Task<PrivXException> FailsAsync(RawServer server, long mostBytes) => FailsAsync(server, mostBytes, client => client.HostStore.GetHostAsync("1"));

    private async Task<PrivXException> FailsAsync<T>(RawServer server, long mostBytes, Func<PrivXClient, Task<T>> call)
    {
        var options = new PrivXClientOptions(server.Address) { NoProxy = true, Timeout = TimeSpan.FromSeconds(2) };
        using PrivXClient client = await PrivXClient.ConnectAsync(options, new ApiClientCredential("id", new SecretText("s"), "oauth", new SecretText("s")));
        PrivXException failure = await MeasureAsync(async () => await Assert.ThrowsAnyAsync<PrivXException>(() => call(client)), mostBytes);
        Check.Wellformed(failure);
        return failure;
    }

    private async Task<T> MeasureAsync<T>(Func<Session, Task<T>> call, long mostBytes, HttpContent content, HttpStatusCode status = HttpStatusCode.OK)
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(Response(content, status)) });
        return await MeasureAsync(() => call(session), mostBytes);
    }

    private async Task<T> MeasureAsync<T>(Func<Task<T>> call, long mostBytes)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        T result = await call().WaitAsync(Patience);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds} ms, {allocated / Megabyte} MB allocated of at most {mostBytes / Megabyte}"));
        Assert.True(allocated <= mostBytes, $"{allocated} bytes were allocated, more than {mostBytes}.");
        return result;
    }
}
