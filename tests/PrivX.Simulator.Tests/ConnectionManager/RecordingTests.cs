using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.ConnectionManager;

public sealed class RecordingTests
{
    private const string Connections = "/connection-manager/api/v1/connections";

    [Fact]
    public async Task A_handle_gives_the_file_once()
    {
        await using var server = await TestServer.StartAsync();
        var (path, file) = Some(server, "OK");

        var handle = (await server.PostAsync(path)).Is(HttpStatusCode.Created)["session_id"];
        var content = (await server.GetAsync($"{path}/{handle}")).Is(HttpStatusCode.OK);

        Assert.Equal(file["payload_size"]!.GetValue<int>(), content.Body.Length);
        Assert.Equal("application/octet-stream", content.Headers["Content-Type"]);
        (await server.GetAsync($"{path}/{handle}")).Is(HttpStatusCode.NotFound);
        Assert.Equal(content.Body, (await DownloadAsync(server, path)).Body);
    }

    [Fact]
    public async Task Handles_run_out_and_belong_to_their_file()
    {
        await using var server = await TestServer.StartAsync();
        var (path, _) = Some(server, "OK");
        var late = (await server.PostAsync(path))["session_id"];
        var misplaced = (await server.PostAsync(path))["session_id"];

        (await server.GetAsync($"{path[..path.IndexOf("/file", StringComparison.Ordinal)]}/log/{misplaced}")).Is(HttpStatusCode.NotFound);
        server.Simulator.Clock.Advance(server.Simulator.Options.DownloadLifetime);
        (await server.GetAsync($"{path}/{late}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_recording_of_three_gigabytes_can_be_fetched()
    {
        const long Size = 3L << 30;
        await using var server = await TestServer.StartAsync();
        var (path, file) = Some(server, "OK");
        var whole = (await DownloadAsync(server, path)).Body;
        Assert.True(whole.Length > 10_000);
        server.Simulator.State.Collection("connection-manager/trails").Change(path.Split('/')[5], trail =>
        {
            foreach (var channel in trail["channels"]!.AsArray())
            {
                foreach (var stored in (channel!["transferred_files"] as JsonArray ?? []).Append(channel["protocol_file"]).Where(one => one!["id"]!.ToString() == file["id"]!.ToString()))
                {
                    stored!["payload_size"] = Size;
                }
            }
        });

        // The whole of it is announced, and comes as fast as it is read: the first bytes are enough here.
        var handle = (await server.PostAsync(path))["session_id"];
        using (var response = await server.Client.GetAsync($"{path}/{handle}", HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(Size, response.Content.Headers.ContentLength);
            await using var stream = await response.Content.ReadAsStreamAsync();
            var first = new byte[10_000];
            await stream.ReadExactlyAsync(first);
            Assert.Equal(whole[..10_000], first);
        }

        var end = (await DownloadAsync(server, path, "bytes=-100")).Is(HttpStatusCode.PartialContent);
        Assert.Equal($"bytes {Size - 100}-{Size - 1}/{Size}", end.Headers["Content-Range"]);
        Assert.Equal(100, end.Body.Length);
        Assert.Equal(end.Body[36], (await DownloadAsync(server, path, $"bytes={Size - 64}-{Size - 64}")).Body[0]);
    }

    [Theory]
    [InlineData("bytes=100-", 100, null)]
    [InlineData("bytes=10-19", 10, 19)]
    public async Task A_download_goes_on_where_it_stopped(string range, int first, int? last)
    {
        await using var server = await TestServer.StartAsync();
        var (path, _) = Some(server, "OK");
        var whole = (await DownloadAsync(server, path)).Body;

        var part = (await DownloadAsync(server, path, range)).Is(HttpStatusCode.PartialContent);

        Assert.Equal(whole[first..((last ?? whole.Length - 1) + 1)], part.Body);
        Assert.Equal($"bytes {first}-{last ?? whole.Length - 1}/{whole.Length}", part.Headers["Content-Range"]);
        (await DownloadAsync(server, path, $"bytes={whole.Length}-")).Is(HttpStatusCode.RequestedRangeNotSatisfiable);
        Assert.Equal(whole, (await DownloadAsync(server, path, "lines=1-2")).Is(HttpStatusCode.OK).Body);
    }

    [Fact]
    public async Task Missing_files_are_refused_and_damaged_ones_differ()
    {
        await using var server = await TestServer.StartAsync();
        var (path, _) = Some(server, "OK");
        var whole = (await DownloadAsync(server, path)).Body;
        Damage("CHECKSUM_MISMATCH");
        Assert.NotEqual(whole, (await DownloadAsync(server, path)).Body);
        Damage("MISSING");
        (await server.PostAsync(path)).Is(HttpStatusCode.NotFound);

        void Damage(string status) => server.Simulator.State.Collection("trails").Change(
            path.Split('/')[5], trail => trail["channels"]![0]!["protocol_file"]!["status"] = status);
    }

    [Fact]
    public async Task Logs_are_lines_of_JSON_and_hold_what_was_typed()
    {
        await using var server = await TestServer.StartAsync();
        var trail = ConnectionManagerTests.Recorded(server);
        var path = $"{Connections}/{trail["connection_id"]}/channel/{trail["channels"]![0]!["id"]}/log";
        var schema = ApiContract.Load().Service("connection-manager").Schemas["TrailLogEvent"];

        var handle = (await server.PostAsync(path)).Is(HttpStatusCode.Created)["session_id"];
        var lines = (await server.GetAsync($"{path}/{handle}?format=jsonl")).Is(HttpStatusCode.OK).Text.TrimEnd('\n').Split('\n');
        var events = lines.Select(line => JsonNode.Parse(line)!).ToArray();
        var typed = Rubbed(string.Concat(events.Where(line => line["type"]!.ToString() == "stdin")
            .Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line["data"]!.ToString())))));

        Assert.All(events, line => Assert.Empty(SchemaValidator.Validate(schema, line, SchemaDirection.Response)));
        Assert.Contains("exit\r", typed, StringComparison.Ordinal);
        var host = server.Simulator.State.Hosts.Find(trail["host_id"]!.ToString())!;
        Assert.Contains(host["principals"]![0]!["passphrase"]!.ToString(), typed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(41, "0")]
    [InlineData(SimulatorOptions.NewestServerVersion, null)]
    public async Task Channel_ids_were_numbers_once(int version, string? expected)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = version });

        var id = ConnectionManagerTests.Recorded(server)["channels"]![0]!["id"]!.ToString();

        Assert.Equal(expected ?? id, id);
        Assert.Equal(version >= 42, Guid.TryParse(id, out _));
    }

    private static string Rubbed(string keys)
    {
        var text = new StringBuilder();
        foreach (var key in keys.Replace("\u001b[D\u001b[C", string.Empty, StringComparison.Ordinal))
        {
            if (key == '\u007f')
            {
                text.Length--;
            }
            else
            {
                text.Append(key);
            }
        }

        return text.ToString();
    }

    private static (string Path, JsonNode File) Some(TestServer server, string status)
    {
        var trail = server.Simulator.State.Collection("trails").All()
            .First(candidate => candidate["channels"]![0]!["protocol_file"]!["status"]!.ToString() == status);
        var channel = trail["channels"]![0]!;
        return ($"{Connections}/{trail["connection_id"]}/channel/{channel["id"]}/file/{channel["protocol_file"]!["id"]}", channel["protocol_file"]!);
    }

    private static async Task<Reply> DownloadAsync(TestServer server, string path, string? range = null)
    {
        var handle = (await server.PostAsync(path)).Is(HttpStatusCode.Created)["session_id"];
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}/{handle}");
        if (range is not null)
        {
            request.Headers.TryAddWithoutValidation("Range", range);
        }

        return await server.SendAsync(request);
    }
}
