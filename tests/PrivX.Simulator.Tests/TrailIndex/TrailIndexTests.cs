using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.TrailIndex;

public sealed class TrailIndexTests
{
    private const string Service = "trail-index";
    private const string Root = "/trail-index/api/v1/index";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service)
    {
        Value = (server, _, name) => Task.FromResult<string?>(name == "connection_id" ? Recorded(server, "NOT_INDEXED") : null),
        Body = (server, operation) => operation.Id is "startTrailIndexing" or "getTrailIndexStatuses" ? new JsonArray(Recorded(server, "NOT_INDEXED")) : null,
    }.AskAsync(operationId);

    [Fact]
    public async Task Indexing_takes_its_time_and_makes_a_recording_findable()
    {
        await using var server = await TestServer.StartAsync();
        var id = Recorded(server, "NOT_INDEXED");
        var search = new JsonObject { ["connection_id"] = id, ["keywords"] = "EXIT" };
        Assert.Equal(0, (await server.PostAsync($"{Root}/search", search)).Count);

        var begun = (await server.PostAsync($"{Root}/start", new JsonArray(id))).Is(HttpStatusCode.OK).Json[0]!;
        Assert.Equal((id, "SCHEDULED"), (begun["connection_id"]!.ToString(), begun["status"]!.ToString()));
        server.Simulator.Clock.Advance(server.Simulator.Options.JobTime);
        Assert.Equal("INDEXING", (await server.GetAsync($"{Root}/{id}/status"))["status"]);
        server.Simulator.Clock.Advance(server.Simulator.Options.JobTime);
        Assert.Equal("INDEXED", (await server.PostAsync($"{Root}/status", new JsonArray(id))).Json[0]!["status"]!.ToString());

        var found = (await server.PostAsync($"{Root}/search", search)).Items;
        Assert.All(found, slice => Assert.Equal(id, slice!["connection_id"]!.ToString()));
        Assert.Contains(found, slice => slice!["content"]!.ToString().StartsWith("exit", StringComparison.Ordinal));
        Assert.Equal("INDEXED", (await server.GetAsync($"/connection-manager/api/v1/connections/{id}"))["index_status"]);
    }

    [Fact]
    public async Task Unrecorded_connections_cannot_be_indexed()
    {
        await using var server = await TestServer.StartAsync();
        var id = server.Simulator.State.Collection("connections").All().First(connection => !connection["audit_enabled"]!.GetValue<bool>())["id"]!.ToString();

        Assert.Equal("ERROR", (await server.PostAsync($"{Root}/start", new JsonArray(id))).Json[0]!["status"]!.ToString());
        (await server.GetAsync($"{Root}/{Guid.NewGuid()}/status")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Matches_are_narrowed_and_paged()
    {
        await using var server = await TestServer.StartAsync();
        var all = await server.PostAsync($"{Root}/search?limit=1000", new JsonObject());

        Assert.NotEmpty(all.Items);
        Assert.Equal(all.Count, all.Items.Count);
        Assert.Equal(all.Items.Count(slice => slice!["protocol"]!.ToString() == "RDP"), (await server.PostAsync($"{Root}/search", new JsonObject { ["protocol"] = "RDP" })).Count);
        Assert.Equal(
            all.Items.Count(slice => slice!["position"]!.GetValue<int>() <= 2000),
            (await server.PostAsync($"{Root}/search", new JsonObject { ["end_position"] = 2000 })).Count);
        Assert.Equal(2, (await server.PostAsync($"{Root}/search?limit=2&offset=1", new JsonObject())).Items.Count);
    }

    private static string Recorded(TestServer server, string status) => server.Simulator.State.Collection("trails").All()
        .Where(trail => trail["protocol"]!.ToString() == "SSH"
            && trail["channels"]!.AsArray().All(channel => channel!["protocol_file"]!["status"]!.ToString() == "OK"))
        .Select(trail => trail["connection_id"]!.ToString())
        .First(id => server.Simulator.State.Collection("connections").Find(id)!["index_status"]!.ToString() == status);
}
