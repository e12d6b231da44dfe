using System.Linq;
using System.Net;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Auth;

public sealed class AuthOperationTests
{
    private const string Service = "auth";

    /// <summary>Log-in and sessions have tests of their own.</summary>
    public static TheoryData<string> Operations => new(ApiContract.Load().Service(Service).Operations.Select(operation => operation.Id)
        .Where(id => id.Contains("Device", System.StringComparison.Ordinal) || id.Contains("IdentityProviderClient", System.StringComparison.Ordinal)
            || id is "getAuthStatus" or "listUserSessions" or "listCurrentUserSessions" or "listSourceSessions" or "searchSessions" or "getSessionPassword"));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_answers_as_documented(string operation)
    {
        await using var server = await TestServer.StartAsync();
        var source = server.Id("role-store/sources", "name", "Corporate directory");
        server.Simulator.State.Sources.Change(source, one => one["session_password_enabled"] = true);

        await new OperationCall(
            ("user_id", server.User("carla.berg")), ("source_id", source), ("device_id", "ios:7f3a/01+a="), ("idp_id", server.First("auth/clients")))
        {
            User = operation.Contains("Current", System.StringComparison.Ordinal) || operation == "getSessionPassword" ? "carla.berg" : null,
        }.CheckAsync(server, Service, operation);
    }

    [Fact]
    public async Task A_device_is_unpaired_by_its_owner_only_once()
    {
        await using var server = await TestServer.StartAsync();
        const string Device = "ios%3A7f3a%2F01%2Ba%3D";

        (await server.DeleteAsync($"/auth/api/v1/users/{server.User("anna.berg")}/devices/{Device}")).Is(HttpStatusCode.NotFound);
        (await server.DeleteAsync($"/auth/api/v1/users/{server.User("carla.berg")}/devices/{Device}")).Is(HttpStatusCode.OK);
        Assert.Equal(0, (await server.GetAsync($"/auth/api/v1/users/{server.User("carla.berg")}/devices")).Count);
        Assert.Equal("UNSUPPORTED_SESSION_TYPE", (await server.GetAsync("/auth/api/v1/sessionstorage/users/current/sessionpassword"))["error_code"]);
    }

    [Fact]
    public async Task New_credentials_of_an_application_take_the_place_of_the_old_ones()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"/auth/api/v1/idp/clients/{server.First("auth/clients")}";

        var renewed = (await server.PostAsync($"{path}/regenerate")).Is(HttpStatusCode.OK);

        Assert.Equal(renewed["client_secret"], (await server.GetAsync(path))["oidc_client_secret"]);
    }
}
