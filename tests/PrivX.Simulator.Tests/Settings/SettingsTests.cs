using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Settings;

public sealed class SettingsTests
{
    private const string Service = "settings";

    public static TheoryData<string> Operations => OperationCall.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_answers_as_documented(string operation)
    {
        await using var server = await TestServer.StartAsync();

        await new OperationCall(("scope", "AUTH"), ("section", "tokens")).CheckAsync(server, Service, operation);
    }

    [Fact]
    public async Task Some_settings_need_a_restart_and_wrong_kinds_are_refused()
    {
        await using var server = await TestServer.StartAsync();
        var network = new JsonObject { ["network"] = new JsonObject { ["listen_port"] = 9090, ["idle_seconds"] = 5 } };

        var answer = (await server.PostAsync("/settings/api/v1/restart_required/AUTH", network.DeepClone())).Is(HttpStatusCode.OK);
        Assert.Equal("true", answer["restart"]);
        Assert.Equal("""{"network":{"listen_port":true}}""", answer.Json["settings"]!.ToJsonString());
        (await server.PutAsync("/settings/api/v1/settings/AUTH", network.DeepClone())).Is(HttpStatusCode.OK);
        Assert.Equal("false", (await server.PostAsync("/settings/api/v1/restart_required/AUTH", network))["restart"]);
        Assert.Equal("300", (await server.GetAsync("/settings/api/v1/settings/AUTH/tokens"))["access_token_valid_seconds"]);
        Assert.NotNull((await server.GetAsync("/settings/api/v1/settings/AUTH?merge=true")).Json["misc"]);

        var wrong = await server.PutAsync("/settings/api/v1/settings/AUTH/network", new JsonObject { ["listen_port"] = "many" });
        Assert.Equal("VALUE_INCORRECT_TYPE", wrong.Is(HttpStatusCode.BadRequest)["error_code"]);
    }
}
