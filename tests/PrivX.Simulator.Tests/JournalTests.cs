using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class JournalTests
{
    [Fact]
    public async Task Holds_what_was_asked()
    {
        await using var server = await TestServer.StartAsync();
        var journal = server.Simulator.Journal;

        await server.PostAsync("/host-store/api/v1/hosts/search?limit=5&keep=a%20b", new JsonObject { ["keywords"] = "web" });

        var entry = Assert.Single(journal.Requests("searchHosts"));
        Assert.Equal(2, entry.Sequence);
        Assert.Equal("POST", entry.Method);
        Assert.Equal("/host-store/api/v1/hosts/search", entry.Path);
        Assert.Equal("limit=5&keep=a%20b", entry.Query);
        Assert.Equal("""{"keywords":"web"}""", entry.Body);
        Assert.Equal("bearer", entry.Authorization);
        Assert.Equal(200, entry.Status);
        Assert.Equal("host-store", entry.Service);
        Assert.Equal("basic", journal.Requests("requestAccessToken")[0].Authorization);
        Assert.DoesNotContain("Authorization", entry.Headers.Keys);
        Assert.Same(entry, Assert.Single(journal.Requests("host-store:searchHosts")));
    }

    [Fact]
    public async Task Tells_writes_from_reads()
    {
        await using var server = await TestServer.StartAsync();

        await server.PostAsync("/host-store/api/v1/hosts/search", new JsonObject());
        await server.GetAsync("/host-store/api/v1/hosts");
        Assert.Empty(server.Simulator.Journal.Writes());
        await server.DeleteAsync($"/host-store/api/v1/hosts/{server.HostId("web-01")}");
        await server.PostAsync("/auth/api/v1/logout");

        Assert.Equal(["deleteHost", "logout"], server.Simulator.Journal.Writes().Select(entry => entry.Operation));
    }

    [Fact]
    public async Task Counts_attempts_of_the_same_request()
    {
        await using var server = await TestServer.StartAsync();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/role-store/api/v1/sources");
            request.Headers.Add("X-Request-Id", "the-same");
            await server.SendAsync(request);
        }

        Assert.Equal([1, 2, 3], server.Simulator.Journal.Requests("listSources").Select(entry => entry.Attempt));
    }

    [Fact]
    public async Task Can_be_cleared_and_goes_on_counting()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.Journal.Clear();

        await server.GetAsync("/nothing");

        var entry = Assert.Single(server.Simulator.Journal.All);
        Assert.Equal(2, entry.Sequence);
        Assert.Null(entry.Operation);
        Assert.Equal(404, entry.Status);
    }

    [Fact]
    public async Task An_answer_that_breaks_the_contract_is_loud()
    {
        await using var server = await TestServer.StartAsync();
        server.AllowViolations = true;
        server.Simulator.State.Hosts.Change(server.HostId("web-01"), host => host["common_name"] = 5);

        var reply = (await server.GetAsync($"/host-store/api/v1/hosts/{server.HostId("web-02")}")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("X-Simulator-Violation", reply.Headers.Keys);
        var list = (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.InternalServerError);

        Assert.Contains("common_name", list.Headers["X-Simulator-Violation"], StringComparison.Ordinal);
        Assert.Contains("common_name", Assert.Single(server.Simulator.Journal.Violations), StringComparison.Ordinal);
    }
}
