using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Access;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

/// <summary>A weak API client meets its 403s.</summary>
public sealed class PermissionTests
{
    [Fact]
    public void Every_operation_asks_for_something_or_is_open_to_all()
    {
        var permissions = ApiContract.Load().Service("role-store").Schemas["Permission"].Enum;
        foreach (var operation in ApiContract.Load().Operations.Where(operation => !operation.IsAnonymous))
        {
            var requirement = PermissionRules.Of(operation);
            Assert.True(requirement.Permissions.All(permissions.Contains), $"{operation}: {string.Join(", ", requirement.Permissions)}");
        }
    }

    [Theory]
    [InlineData("connection-manager", "terminateHostConnections", "connections-terminate")]
    [InlineData("network-access-manager", "listNetworkTargets", "network-targets-view network-targets-manage")]
    [InlineData("local-user-store", "listApiClients", "api-clients-manage")]
    [InlineData("role-store", "updateRole", "roles-manage")]
    [InlineData("role-store", "searchRoles", "roles-view roles-manage")]
    [InlineData("role-store", "createIdentityProvider", "")]
    public void Scopes_of_the_contract_and_areas_become_permissions(string service, string operation, string expected)
    {
        var requirement = PermissionRules.Of(ApiContract.Load().Operation(service, operation));

        Assert.Equal(expected, string.Join(' ', requirement.Permissions));
        Assert.False(requirement.AnyUser);
    }

    [Fact]
    public async Task A_client_without_a_permission_is_refused_before_anything_is_looked_at()
    {
        await using var server = await TestServer.StartAsync();
        await LogInAsWeakClientAsync(server);

        (await server.GetAsync("/monitor-service/api/v1/auditevents")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/connection-manager/api/v1/connections")).Is(HttpStatusCode.OK);
        var refused = (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.Forbidden);
        Assert.Equal("PERMISSION_DENIED", refused["error_code"]);
        Assert.Equal("This needs the permission hosts-view or hosts-manage.", refused["error_message"]);
        (await server.DeleteAsync($"/host-store/api/v1/hosts/{Guid.NewGuid()}")).Is(HttpStatusCode.Forbidden);
        (await server.PostAsync($"/connection-manager/api/v1/terminate/connection/{server.First("connection-manager/connections")}")).Is(HttpStatusCode.Forbidden);
        Assert.Equal("This needs the role privx-admin.", (await server.GetAsync("/role-store/api/v1/identity-providers")).Is(HttpStatusCode.Forbidden)["error_message"]);
    }

    [Fact]
    public async Task Somebody_without_permissions_sees_what_is_their_own()
    {
        await using var server = await TestServer.StartAsync();
        var connections = server.Simulator.State.Collection("connection-manager/connections").All();
        var owner = connections[0]["user"]!["id"]!.ToString();
        var name = server.Simulator.State.Users.Find(owner)!["principal"]!.ToString();
        var others = connections.First(connection => connection["user"]!["id"]!.ToString() != owner)["id"]!.ToString();

        await server.LogInAsUserAsync(name);

        var seen = (await server.GetAsync("/connection-manager/api/v1/connections")).Is(HttpStatusCode.OK).Items;
        Assert.Equal(connections.Count(connection => connection["user"]!["id"]!.ToString() == owner), seen.Count);
        (await server.GetAsync($"/connection-manager/api/v1/connections/{others}")).Is(HttpStatusCode.NotFound);
        (await server.GetAsync($"/auth/api/v1/users/{owner}/devices")).Is(HttpStatusCode.OK);
        (await server.GetAsync($"/auth/api/v1/users/{server.User("superuser")}/devices")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Accounts_of_hosts_are_for_the_roles_of_the_account()
    {
        await using var server = await TestServer.StartAsync();
        var all = (await server.GetAsync("/authorizer/api/v1/secrets?limit=1000")).Items;
        var web = all.First(secret => secret!["host"]?["common_name"]?.ToString() == "web-01" && secret["username"]!.ToString() == "root")!["path"]!.ToString();
        var dc = all.First(secret => secret!["host"]?["common_name"]?.ToString() == "dc-01")!["path"]!.ToString();

        // anna.berg is a Linux administrator.
        await server.LogInAsUserAsync("anna.berg");

        var seen = (await server.GetAsync("/authorizer/api/v1/secrets?limit=1000")).Items.Select(secret => secret!["path"]!.ToString()).ToArray();
        Assert.Contains(web, seen);
        Assert.DoesNotContain(dc, seen);
        (await server.PostAsync("/authorizer/api/v1/secrets/checkouts", new JsonObject { ["path"] = dc })).Is(HttpStatusCode.Forbidden);
        (await server.PostAsync("/authorizer/api/v1/secrets/checkouts", new JsonObject { ["path"] = web })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Changes_of_roles_bite_after_a_while_or_with_a_new_token()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { RoleChangeTime = TimeSpan.FromSeconds(120), TokenLifetime = TimeSpan.FromHours(1) });
        await LogInAsWeakClientAsync(server);
        (await server.GetAsync("/monitor-service/api/v1/auditevents")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(100));
        (await server.GetAsync("/monitor-service/api/v1/auditevents")).Is(HttpStatusCode.OK);

        server.Simulator.State.Roles.Change(server.Role("Security officers"), role => role["permissions"] = new JsonArray("hosts-view"));

        (await server.GetAsync("/monitor-service/api/v1/auditevents")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.Forbidden);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(115));
        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.Forbidden);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(6));
        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/monitor-service/api/v1/auditevents")).Is(HttpStatusCode.Forbidden);

        server.Simulator.State.Roles.Change(server.Role("Security officers"), role => role["permissions"] = new JsonArray("logs-view"));
        (await server.GetAsync("/monitor-service/api/v1/auditevents")).Is(HttpStatusCode.Forbidden);
        await LogInAsWeakClientAsync(server);
        (await server.GetAsync("/monitor-service/api/v1/auditevents")).Is(HttpStatusCode.OK);
    }

    internal static async Task LogInAsWeakClientAsync(TestServer server)
    {
        var client = server.Simulator.State.Collection("local-user-store/api-clients").FindBy("name", "audit-export")!;
        server.Client.DefaultRequestHeaders.Authorization = null;
        var token = await server.FormAsync(
            "/auth/api/v1/oauth/token",
            TestServer.Basic(server.Simulator.Credentials.OAuthClientId, server.Simulator.Credentials.OAuthClientSecret),
            ("grant_type", "password"),
            ("username", client["id"]!.ToString()),
            ("password", client["secret"]!.ToString()));
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", token.Is(HttpStatusCode.OK)["access_token"]);
    }
}
