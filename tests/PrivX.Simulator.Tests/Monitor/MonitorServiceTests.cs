using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Monitor;

public sealed class MonitorServiceTests
{
    private const string Service = "monitor-service";
    private const string Root = "/monitor-service/api/v1";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service)
    {
        Value = (_, _, name) => Task.FromResult(name == "hostname" ? "privx.nordlys.example" : null),
    }.AskAsync(operationId);

    [Fact]
    public async Task Events_come_in_pages_of_fifty_and_at_most_a_thousand()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { AuditEvents = 5000 });

        var page = await server.GetAsync($"{Root}/auditevents");
        Assert.Equal((5001, 50), (page.Count, page.Items.Count)); // The log-in of this test is one.
        Assert.Equal(1000, (await server.GetAsync($"{Root}/auditevents?limit=1000&offset=4000")).Items.Count);
        (await server.GetAsync($"{Root}/auditevents?limit=1001")).Is(HttpStatusCode.BadRequest);
        (await server.GetAsync($"{Root}/auditevents?sortkey=event_id")).Is(HttpStatusCode.BadRequest);
        var newest = (await server.GetAsync($"{Root}/auditevents?sortdir=DESC&limit=1")).Items[0]!["created"]!.ToString();
        Assert.True(string.CompareOrdinal(newest, page.Items[0]!["created"]!.ToString()) > 0);
        Assert.Equal(page.Items[0]!["created"]!.ToString(), page.Items[1]!["created"]!.ToString());
    }

    [Fact]
    public async Task Searches_narrow_by_code_connection_user_and_time()
    {
        await using var server = await TestServer.StartAsync();
        var all = (await server.GetAsync($"{Root}/auditevents?limit=1000")).Items;
        var some = all.First(audited => audited!["event_id"]!.ToString() == "300")!;
        var connection = some["message"]!["connectionID"]!.ToString();
        var user = some["message"]!["userID"]!.ToString();
        var from = all[200]!["created"]!.ToString();
        var to = all[220]!["created"]!.ToString();

        Assert.Equal(Count(audited => audited["event_name"]!.ToString() == "User-login-failed"), (await SearchAsync(new JsonObject { ["keywords"] = "user-login-FAILED" })).Count);
        Assert.Equal(Count(audited => audited["message"]!["connectionID"]?.ToString() == connection), (await SearchAsync(new JsonObject { ["connection_id"] = connection })).Count);
        Assert.Equal(Count(audited => audited["message"]!["userID"]?.ToString() == user), (await SearchAsync(new JsonObject { ["user_id"] = user })).Count);
        Assert.Equal(
            Count(audited => string.CompareOrdinal(audited["created"]!.ToString(), from) >= 0 && string.CompareOrdinal(audited["created"]!.ToString(), to) <= 0),
            (await SearchAsync(new JsonObject { ["start_time"] = from, ["end_time"] = to })).Count);

        int Count(Func<JsonNode, bool> fits) => all.Count(audited => fits(audited!));

        Task<Reply> SearchAsync(JsonObject search) => server.PostAsync($"{Root}/auditevents/search", search);
    }

    [Fact]
    public async Task What_administrators_do_is_audited()
    {
        await using var server = await TestServer.StartAsync();
        var live = server.Simulator.State.Collection("connections").FindBy("status", "CONNECTED")!["id"]!.ToString();

        await server.PostAsync($"/connection-manager/api/v1/terminate/connection/{live}");

        Assert.Equal(
            "Connection-terminated",
            (await server.PostAsync($"{Root}/auditevents/search?sortdir=DESC&limit=1", new JsonObject { ["connection_id"] = live })).Items[0]!["event_name"]!.ToString());
    }

    [Fact]
    public async Task Codes_are_a_map()
    {
        await using var server = await TestServer.StartAsync();
        var codes = (await server.GetAsync($"{Root}/auditevents/codes")).Json.AsObject();

        Assert.True(codes.Count > 150);
        Assert.Equal((106, "Access-token-granted"), (codes["106"]!["event_id"]!.GetValue<int>(), codes["106"]!["event_name"]!.ToString()));
    }

    [Fact]
    public async Task A_restart_breaks_connections_and_takes_a_while()
    {
        await using var server = await TestServer.StartAsync();

        (await server.PostAsync($"{Root}/instance/exit")).Is(HttpStatusCode.OK);
        (await server.GetAsync($"{Root}/time")).Is(HttpStatusCode.ServiceUnavailable);
        (await server.GetAsync($"{Root}/instance/status")).Is(HttpStatusCode.ServiceUnavailable);
        server.Simulator.Clock.Advance(server.Simulator.Options.RestartTime);

        (await server.GetAsync($"{Root}/instance/status")).Is(HttpStatusCode.OK);
        Assert.Null(server.Simulator.State.Collection("connections").FindBy("status", "CONNECTED"));
    }
}
