using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.ConnectionManager;

public sealed class ConnectionManagerTests
{
    private const string Service = "connection-manager";
    private const string Root = "/connection-manager/api/v1";
    private const string Connections = Root + "/connections";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service)
    {
        Value = async (server, operation, name) => name switch
        {
            "connection_id" => Recorded(server)["connection_id"]!.ToString(),
            "channel_id" => Recorded(server)["channels"]![0]!["id"]!.ToString(),
            "file_id" => Recorded(server)["channels"]![0]!["protocol_file"]!["id"]!.ToString(),
            "role_id" => server.Simulator.State.Roles.All()[3]["id"]!.ToString(),
            "dataset_id" => Dataset(server, operation.Id is "updateUebaDataset" or "deleteUebaDataset" ? "Last week" : "Spring"),
            "session_id" => await HandleAsync(server, operation),
            _ => null,
        },
    }.AskAsync(operationId);

    [Fact]
    public async Task Trails_come_only_with_a_single_connection()
    {
        await using var server = await TestServer.StartAsync();
        var recorded = Recorded(server);

        var all = await server.GetAsync($"{Connections}?limit=1000&sortkey=connected&sortdir=DESC");
        var one = await server.GetAsync($"{Connections}/{recorded["connection_id"]}");

        Assert.Equal(60, all.Count);
        Assert.Equal(60, all.Items.Count);
        Assert.All(all.Items, connection => Assert.Null(connection!["trail"]));
        Assert.Equal(all.Items.Select(Connected).OrderDescending(StringComparer.Ordinal), all.Items.Select(Connected));
        Assert.Equal(recorded["channels"]![0]!["id"]!.ToString(), one.Json["trail"]!["channels"]![0]!["id"]!.ToString());
        Assert.Equal(["DB", "RDP", "SSH", "WEB"], all.Items.Select(connection => connection!["type"]!.ToString()).Distinct().Order(StringComparer.Ordinal));

        static string Connected(JsonNode? connection) => connection!["connected"]!.ToString();
    }

    [Fact]
    public async Task Searches_narrow_by_user_host_state_and_time()
    {
        await using var server = await TestServer.StartAsync();
        var all = (await server.GetAsync($"{Connections}?limit=1000")).Items;
        var live = await SearchAsync(server, new JsonObject { ["status"] = new JsonArray("CONNECTED") });
        var user = live.Items[0]!["user"]!["id"]!.ToString();
        var host = live.Items[0]!["target_host_data"]!["id"]!.ToString();
        var recent = DateTimeOffset.UtcNow.AddDays(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(8, live.Count);
        Assert.Equal(Count(connection => connection["user"]!["id"]!.ToString() == user), (await SearchAsync(server, new JsonObject { ["user_id"] = new JsonArray(user) })).Count);
        Assert.Equal(
            Count(connection => connection["target_host_data"]!["id"]!.ToString() == host),
            (await SearchAsync(server, new JsonObject { ["target_host_id"] = new JsonArray(host) })).Count);
        Assert.Equal(
            Count(connection => string.CompareOrdinal(connection["connected"]!.ToString(), recent) >= 0),
            (await SearchAsync(server, new JsonObject { ["connected"] = new JsonObject { ["start"] = recent } })).Count);
        Assert.Equal(
            Count(connection => connection["access_roles"] is JsonArray { Count: > 0 }),
            (await SearchAsync(server, new JsonObject { ["has_access_roles"] = true })).Count);

        // Said to do nothing on real servers.
        Assert.Equal(60, (await SearchAsync(server, new JsonObject { ["tags"] = new JsonArray("review") })).Count);

        int Count(Func<JsonNode, bool> fits) => all.Count(connection => fits(connection!));
    }

    [Fact]
    public async Task A_fuzzy_count_is_not_exact()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Connections = 1234 });

        Assert.Equal(1234, (await server.GetAsync(Connections)).Count);
        Assert.Equal(1234, (await server.GetAsync($"{Connections}?fuzzycount=false")).Count);
        Assert.Equal(1300, (await server.GetAsync($"{Connections}?fuzzycount=true")).Count);
    }

    [Fact]
    public async Task Brief_answers_leave_out_roles()
    {
        await using var server = await TestServer.StartAsync();

        Assert.All((await server.GetAsync($"{Connections}?verbose=false")).Items, connection => Assert.Null(connection!["user_roles"]));
        Assert.All((await server.GetAsync(Connections)).Items, connection => Assert.NotNull(connection!["user_roles"]));
    }

    [Theory]
    [InlineData("connection")]
    [InlineData("host")]
    [InlineData("user")]
    public async Task Terminated_connections_are_flagged_first_and_gone_a_moment_later(string by)
    {
        await using var server = await TestServer.StartAsync();
        var live = (await SearchAsync(server, new JsonObject { ["status"] = new JsonArray("CONNECTED") })).Items[1]!;
        var id = live["id"]!.ToString();
        var target = by switch { "connection" => id, "host" => live["target_host_data"]!["id"]!.ToString(), _ => live["user"]!["id"]!.ToString() };

        Assert.Empty((await server.PostAsync($"{Root}/terminate/{by}/{target}")).Is(HttpStatusCode.OK).Body);
        Assert.Equal("TERMINATING", (await server.GetAsync($"{Connections}/{id}"))["status"]);
        server.Simulator.Clock.Advance(server.Simulator.Options.TerminationTime);
        var gone = await server.GetAsync($"{Connections}/{id}");

        Assert.Equal("TERMINATED", gone["status"]);
        Assert.True(gone.Json["duration"]!.GetValue<int>() > 200);
        Assert.NotEqual(string.Empty, gone["disconnected"]);
        Assert.Equal(7, (await SearchAsync(server, new JsonObject { ["status"] = new JsonArray("CONNECTED") })).Count);
    }

    [Fact]
    public async Task Ended_connections_are_not_ended_again()
    {
        await using var server = await TestServer.StartAsync();
        var ended = (await SearchAsync(server, new JsonObject { ["status"] = new JsonArray("DISCONNECTED") })).Items[0]!["id"]!.ToString();

        (await server.PostAsync($"{Root}/terminate/connection/{ended}", JsonValue.Create("incident 7"))).Is(HttpStatusCode.OK);

        Assert.Equal("DISCONNECTED", (await server.GetAsync($"{Connections}/{ended}"))["status"]);
        (await server.PostAsync($"{Root}/terminate/connection/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tags_are_replaced_and_listed()
    {
        await using var server = await TestServer.StartAsync();
        var id = Recorded(server)["connection_id"]!.ToString();

        (await server.PutAsync($"{Connections}/{id}/tags", new JsonArray("incident-7", "keep"))).Is(HttpStatusCode.OK);

        Assert.Equal(["incident-7", "keep"], (await server.GetAsync($"{Connections}/{id}")).Json["tags"]!.AsArray().Select(tag => tag!.ToString()));
        Assert.Equal(["incident-7"], (await server.GetAsync($"{Connections}/tags?query=incident")).Items.Select(tag => tag!.ToString()));
    }

    [Fact]
    public async Task Roles_are_given_access_and_lose_it()
    {
        await using var server = await TestServer.StartAsync();
        var id = Recorded(server)["connection_id"]!.ToString();
        var role = server.Simulator.State.Roles.FindBy("name", "Contractors")!["id"]!.ToString();
        var path = $"{Connections}/{id}/access_roles";

        (await server.PostAsync($"{path}/{role}")).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{path}/{role}")).Is(HttpStatusCode.OK);
        Assert.Equal("Contractors", Assert.Single((await server.GetAsync(path)).Json.AsArray())!["name"]!.ToString());
        Assert.Equal(1, (await SearchAsync(server, new JsonObject { ["access_roles"] = new JsonArray(role) })).Count);
        (await server.DeleteAsync($"{path}/{role}")).Is(HttpStatusCode.OK);
        Assert.Empty((await server.GetAsync(path)).Json.AsArray());

        (await server.PostAsync($"{path}/{role}")).Is(HttpStatusCode.OK);
        (await server.DeleteAsync($"{Connections}/access_roles/{role}")).Is(HttpStatusCode.OK);
        Assert.Empty((await server.GetAsync(path)).Json.AsArray());
        (await server.PostAsync($"{path}/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
    }

    /// <summary>A recording of an ended connection with a shell.</summary>
    internal static JsonObject Recorded(TestServer server) => server.Simulator.State.Collection("trails").All().First(trail =>
        trail["protocol"]!.ToString() == "SSH"
        && trail["channels"]![0]!["protocol_file"]!["status"]!.ToString() == "OK");

    internal static string Dataset(TestServer server, string beginning) => server.Simulator.State.Collection("datasets").All()
        .First(dataset => dataset["comment"]!.ToString().StartsWith(beginning, StringComparison.Ordinal))["id"]!.ToString();

    private static async Task<string> HandleAsync(TestServer server, ApiOperation operation)
    {
        if (operation.Id == "downloadUebaSetupScript")
        {
            return (await server.PostAsync($"{Root}/ueba/setup-script"))["id"];
        }

        var trail = Recorded(server);
        var channel = trail["channels"]![0]!;
        var path = $"{Connections}/{trail["connection_id"]}/channel/{channel["id"]}";
        return (await server.PostAsync(operation.Id == "downloadConnectionFile" ? $"{path}/file/{channel["protocol_file"]!["id"]}" : $"{path}/log"))["session_id"];
    }

    private static Task<Reply> SearchAsync(TestServer server, JsonObject search) => server.PostAsync($"{Connections}/search?limit=1000", search);
}
