using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.LocalUserStore;

public sealed class LocalUserStoreOperationTests
{
    private const string Service = "local-user-store";

    public static TheoryData<string> Operations => OperationCall.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_answers_as_documented(string operation)
    {
        await using var server = await TestServer.StartAsync();

        var call = new OperationCall(
            ("user_id", server.Simulator.State.Collection("local-user-store/users").All()[1]["id"]!.ToString()),
            ("api_client_id", server.Id("local-user-store/api-clients", "name", "audit-export")),
            ("trusted_client_id", server.First("local-user-store/trusted-clients")));
        await (operation == "updateApiClient" ? call with { Body = new JsonObject { ["name"] = "other" } } : call).CheckAsync(server, Service, operation);
    }
}
