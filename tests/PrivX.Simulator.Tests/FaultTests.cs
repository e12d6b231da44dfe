using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class FaultTests
{
    private const string Hosts = "/host-store/api/v1/hosts";

    [Fact]
    public async Task A_429_says_when_to_come_back()
    {
        await using var server = await TestServer.StartAsync();
        var at = DateTimeOffset.UtcNow.AddSeconds(30);
        server.Simulator.Faults.Add(Fault.TooManyRequests("listHosts", 7));
        server.Simulator.Faults.Add(Fault.RetryAt("listRoles", 503, at));

        var first = (await server.GetAsync(Hosts)).Is(HttpStatusCode.TooManyRequests);
        Assert.Equal("7", first.Headers["Retry-After"]);
        Assert.Equal("MAX_LOAD", first["error_code"]);
        Assert.Equal(at.ToString("R"), (await server.GetAsync("/role-store/api/v1/roles")).Is(HttpStatusCode.ServiceUnavailable).Headers["Retry-After"]);
        (await server.GetAsync(Hosts)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, 3, 0, 1, "503 503 503 200 200 200")]
    [InlineData("listHosts", null, 2, 1, "200 200 503 503 503 503")]
    [InlineData("host-store:listHosts", null, 0, 3, "200 200 503 200 200 503")]
    [InlineData("/host-store/*", 1, 1, 2, "200 200 503 200 200 200")]
    [InlineData("/role-store/*", null, 0, 1, "200 200 200 200 200 200")]
    [InlineData("/host-store/api/v1/hosts", 1, 0, 1, "503 200 200 200 200 200")]
    [InlineData("/*/hosts", 1, 0, 1, "503 200 200 200 200 200")]
    public async Task Faults_strike_where_and_as_often_as_they_should(string? target, int? times, int after, int every, string expected)
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = target, Times = times, After = after, Every = every });
        var seen = new List<int>();
        for (var request = 0; request < 6; request++)
        {
            seen.Add((int)(await server.GetAsync(Hosts)).Status);
        }

        Assert.Equal(expected, string.Join(' ', seen));
    }

    [Fact]
    public async Task OAuth_endpoints_fail_in_their_own_style_and_other_bodies_can_be_given()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(Fault.Status("requestAccessToken", 503, times: 1));
        server.Simulator.Faults.Add(Fault.Redirect("listHosts", new Uri("https://elsewhere.example/"), times: 1));
        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "listRoles", StatusCode = 502, Body = "<h1>", ContentType = "text/html" });

        Assert.Equal("server_error", (await server.TokenAsync()).Is(HttpStatusCode.ServiceUnavailable)["error"]);
        Assert.Equal("https://elsewhere.example/", (await server.GetAsync(Hosts)).Is(HttpStatusCode.TemporaryRedirect).Headers["Location"]);
        Assert.Equal("<h1>", (await server.GetAsync("/role-store/api/v1/roles")).Is(HttpStatusCode.BadGateway).Text);
    }

    [Theory]
    [InlineData(FaultKind.AbortBeforeHeaders)]
    [InlineData(FaultKind.AbortInHeaders)]
    [InlineData(FaultKind.AbortAfterHeaders)]
    [InlineData(FaultKind.HalfBody)]
    public async Task Connections_break(FaultKind kind)
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(Fault.Of(kind, "listHosts"));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.GetAsync(Hosts));

        Assert.Equal(kind, Assert.Single(server.Simulator.Journal.Requests("listHosts")[0].Faults));
        (await server.GetAsync(Hosts)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(FaultTiming.BeforeHandling, 30)]
    [InlineData(FaultTiming.AfterHandling, 31)]
    public async Task A_write_is_lost_before_or_after_it_was_done(FaultTiming timing, int expected)
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(Fault.Abort("createHost", timing: timing));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.PostAsync(Hosts, new JsonObject { ["common_name"] = "x", ["addresses"] = new JsonArray() }));

        Assert.Equal(expected, server.Simulator.State.Hosts.Count);
        Assert.Equal(0, server.Simulator.Journal.Requests("createHost")[0].Status);
    }

    [Fact]
    public async Task A_status_can_hide_that_a_write_was_done()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "deleteHost", StatusCode = 504, Timing = FaultTiming.AfterHandling });

        (await server.DeleteAsync($"{Hosts}/{server.HostId("web-01")}")).Is(HttpStatusCode.GatewayTimeout);

        Assert.Equal(29, server.Simulator.State.Hosts.Count);
    }

    [Fact]
    public async Task Bodies_are_spoilt()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var kind in new[] { FaultKind.HalfJson, FaultKind.Html, FaultKind.EmptyBody, FaultKind.WrongContentType, FaultKind.Gzip })
        {
            server.Simulator.Faults.Add(Fault.Of(kind, "getHost"));
        }

        // One fault a request: the others wait for their turn, because every request strikes all that fit.
        var path = $"{Hosts}/{server.HostId("web-01")}";
        var faults = server.Simulator.Faults.All;
        var replies = new Dictionary<FaultKind, Reply>();
        foreach (var fault in faults)
        {
            server.Simulator.Faults.Clear();
            server.Simulator.Faults.Add(fault);
            replies[fault.Kind] = (await server.GetAsync(path)).Is(HttpStatusCode.OK);
        }

        Assert.ThrowsAny<JsonException>(() => replies[FaultKind.HalfJson].Json);
        Assert.StartsWith("text/html", replies[FaultKind.Html].Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Empty(replies[FaultKind.EmptyBody].Body);
        Assert.Equal("text/plain", replies[FaultKind.WrongContentType].Headers["Content-Type"]);
        Assert.Equal("gzip", replies[FaultKind.Gzip].Headers["Content-Encoding"]);
        using var gzip = new GZipStream(new MemoryStream(replies[FaultKind.Gzip].Body), CompressionMode.Decompress);
        Assert.Equal("web-01", JsonNode.Parse(gzip)!["common_name"]!.ToString());
    }

    [Fact]
    public async Task An_answer_waits_for_a_while_or_for_ever()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(Fault.Delay("listRoles", 0.2));
        server.Simulator.Faults.Add(Fault.Delay("listHosts"));

        var watch = Stopwatch.StartNew();
        (await server.GetAsync("/role-store/api/v1/roles")).Is(HttpStatusCode.OK);
        Assert.True(watch.ElapsedMilliseconds >= 190);

        using var patience = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.GetAsync(Hosts, patience.Token));
    }

    [Fact]
    public async Task A_simulator_with_a_hanging_request_can_be_stopped()
    {
        var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(Fault.Delay("listHosts"));
        var hanging = server.GetAsync(Hosts);
        while (server.Simulator.Journal.Requests("listHosts").Count == 0)
        {
            await Task.Yield();
        }

        var watch = Stopwatch.StartNew();
        await server.Simulator.DisposeAsync();

        Assert.True(watch.ElapsedMilliseconds < 3000, $"{watch.ElapsedMilliseconds} ms");
        await Assert.ThrowsAnyAsync<Exception>(() => hanging);
        server.Client.Dispose();
    }

    [Fact]
    public async Task A_body_drips()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.SlowDrip, Target = "getServerTime", Rows = 5, DelaySeconds = 0.01 });

        Assert.NotEmpty((await server.GetAsync("/monitor-service/api/v1/time"))["time_utc"]);
    }

    [Fact]
    public async Task Lists_lie()
    {
        await using var server = await TestServer.StartAsync();
        var faults = server.Simulator.Faults;
        var second = (await server.GetAsync($"{Hosts}?offset=10&limit=10")).Items[0]!["id"]!.ToString();

        faults.Add(Fault.Of(FaultKind.IgnoreOffset, "listHosts", times: 1));
        Assert.NotEqual(second, (await server.GetAsync($"{Hosts}?offset=10&limit=10")).Items[0]!["id"]!.ToString());

        faults.Add(Fault.WrongCount("listHosts", -7, times: 1));
        Assert.Equal(23, (await server.GetAsync(Hosts)).Count);

        faults.Add(new Fault { Kind = FaultKind.DuplicateRows, Target = "listHosts", Rows = 2, Times = 1 });
        var doubled = (await server.GetAsync($"{Hosts}?limit=10")).Items.Select(host => host!["id"]!.ToString()).ToArray();
        Assert.Equal(12, doubled.Length);
        Assert.Equal(10, doubled.Distinct(StringComparer.Ordinal).Count());

        faults.Add(new Fault { Kind = FaultKind.WrongCount, Target = "listUserSessions", Delta = 1 });
        Assert.Equal(1, (await server.GetAsync($"/auth/api/v1/sessionstorage/users/{second}/sessions")).Count);
    }

    [Fact]
    public async Task Rows_come_and_go_between_pages()
    {
        await using var server = await TestServer.StartAsync();
        var expected = (await server.GetAsync($"{Hosts}?offset=10&limit=1")).Items[0]!["id"]!.ToString();

        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.InsertRows, Target = "listHosts", Rows = 3, Times = 1, After = 1 });
        Assert.Equal(30, (await server.GetAsync(Hosts)).Count);
        var moved = await server.GetAsync($"{Hosts}?offset=13&limit=1");
        Assert.Equal(33, moved.Count);
        Assert.Equal(expected, moved.Items[0]!["id"]!.ToString());

        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.RemoveRows, Target = "listHosts", Rows = 5, Times = 1 });
        var back = await server.GetAsync($"{Hosts}?offset=8&limit=1");
        Assert.Equal(28, back.Count);
        Assert.Equal(expected, back.Items[0]!["id"]!.ToString());
    }

    [Fact]
    public async Task Somebody_else_changes_and_deletes_between_read_and_write()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"{Hosts}/{server.HostId("web-01")}";
        server.Simulator.Faults.Add(Fault.ChangeAfterRead("getHost", "comment", "changed by somebody"));

        Assert.Equal(string.Empty, (await server.GetAsync(path))["comment"]);
        Assert.Equal("changed by somebody", (await server.GetAsync(path))["comment"]);

        server.Simulator.Faults.Add(Fault.DeleteAfterRead("getHost"));
        var host = (await server.GetAsync(path)).Is(HttpStatusCode.OK).Json;
        (await server.PutAsync(path, host)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tokens_run_out_in_the_middle()
    {
        await using var server = await TestServer.StartAsync();
        var fault = server.Simulator.Faults.Add(Fault.ExpireToken("listHosts", after: 1));

        (await server.GetAsync(Hosts)).Is(HttpStatusCode.OK);
        (await server.GetAsync(Hosts)).Is(HttpStatusCode.Unauthorized);
        Assert.Equal(1, fault.Struck);
        await server.LogInAsync();
        (await server.GetAsync(Hosts)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Anything_can_be_done_to_the_state()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Faults.Add(Fault.Custom("listHosts", state => state.Hosts.Clear()));

        Assert.Equal(0, (await server.GetAsync(Hosts)).Count);
    }
}
