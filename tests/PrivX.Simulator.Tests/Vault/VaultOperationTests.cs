using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Vault;

public sealed class VaultOperationTests
{
    private const string Service = "vault";

    public static TheoryData<string> Operations => OperationCall.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_answers_as_documented(string operation)
    {
        await using var server = await TestServer.StartAsync();

        var isPersonal = operation.Contains("UserSecret", System.StringComparison.Ordinal);
        var call = new OperationCall(
            ("user_id", server.User("anna.berg")),
            ("secret_name", isPersonal ? "recovery codes" : "ci/deploy token"),
            ("secret_path", operation == "listVersionedSecretKeys" ? "shop" : "shop/payment"))
        {
            User = isPersonal ? "anna.berg" : null,
        };
        await (operation.EndsWith("SecretVersions", System.StringComparison.Ordinal)
            ? call with { Body = new JsonObject { ["versions"] = new JsonArray(1) } }
            : call).CheckAsync(server, Service, operation);
    }
}
