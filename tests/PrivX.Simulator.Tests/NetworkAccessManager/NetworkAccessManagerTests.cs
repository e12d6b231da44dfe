using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.NetworkAccessManager;

public sealed class NetworkAccessManagerTests
{
    private const string Service = "network-access-manager";
    private const string Targets = "/network-access-manager/api/v1/nwtargets";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service)
    {
        Value = (server, _, name) => Task.FromResult<string?>(name == "network_target_id" ? Id(server) : null),
        Body = (_, operation) => operation.Id is "createNetworkTarget" or "updateNetworkTarget" ? Target("New", null) : null,
    }.AskAsync(operationId);

    [Fact]
    public async Task A_target_is_found_by_exact_name_and_by_words()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(4, (await server.GetAsync(Targets)).Count);
        Assert.Equal(1, (await server.GetAsync($"{Targets}?name=optics%20bench")).Count);
        Assert.Equal(1, (await server.GetAsync($"{Targets}?id={Id(server)}")).Count);
        Assert.Equal(2, (await server.PostAsync($"{Targets}/search", new JsonObject { ["tags"] = new JsonArray("office") })).Count);
        Assert.Equal(1, (await server.PostAsync($"{Targets}/search", new JsonObject { ["keywords"] = "warehouse" })).Count);
        Assert.Equal(["office"], (await server.GetAsync($"{Targets}/tags?query=off")).Items.Select(tag => tag!.ToString()));
    }

    [Fact]
    public async Task The_state_is_changed_by_its_own_operation_only()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"{Targets}/{Id(server)}";

        (await server.PutAsync($"{path}/disabled", new JsonObject { ["disabled"] = true })).Is(HttpStatusCode.OK);
        Assert.Equal("BY_ADMIN", (await server.GetAsync(path))["disabled"]);
        var changed = Target("Renamed", "tcp");
        changed["disabled"] = "FALSE";
        (await server.PutAsync(path, changed)).Is(HttpStatusCode.OK);

        Assert.Equal(("Renamed", "BY_ADMIN"), ((await server.GetAsync(path))["name"], (await server.GetAsync(path))["disabled"]));
        Assert.Equal("VALUE_DUPLICATE", (await server.PostAsync(Targets, Target("RENAMED", null)))["error_code"]);
    }

    [Theory]
    [InlineData("static_config", "{}", null)]
    [InlineData("static_config", "nonsense", "NQX")]
    public async Task Settings_need_an_integration(string member, string value, string? type)
    {
        await using var server = await TestServer.StartAsync();
        var target = Target("New", "tcp");
        target[member] = value;
        target["integration_type"] = type ?? string.Empty;

        Assert.Equal(member, (await server.PostAsync(Targets, target)).Is(HttpStatusCode.BadRequest)["property"]);
        target[member] = "{}";
        target["integration_type"] = "NQX";
        (await server.PostAsync(Targets, target)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Ports_do_not_go_with_every_protocol()
    {
        await using var server = await TestServer.StartAsync();
        var target = Target("New", "tcp");
        target["dst"]![0]!["selector"]!["proto"] = string.Empty;

        (await server.PostAsync(Targets, target)).Is(HttpStatusCode.BadRequest);
    }

    private static string Id(TestServer server) => server.Simulator.State.Collection("nwtargets").All()[0]["id"]!.ToString();

    private static JsonObject Target(string name, string? protocol)
    {
        var selector = new JsonObject { ["ip"] = new JsonObject { ["start"] = "10.0.0.1", ["end"] = "10.0.0.9" } };
        if (protocol is not null)
        {
            selector["proto"] = protocol;
            selector["port"] = new JsonObject { ["start"] = 80, ["end"] = 90 };
        }

        return new JsonObject { ["name"] = name, ["dst"] = new JsonArray(new JsonObject { ["selector"] = selector }), ["roles"] = new JsonArray() };
    }
}
