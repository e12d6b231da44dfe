using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class SourceTests
{
    private const string Sources = "/role-store/api/v1/sources";

    [Fact]
    public async Task A_source_is_created_replaced_and_deleted()
    {
        await using var server = await TestServer.StartAsync();
        var created = (await server.PostAsync(Sources, Source("Branch office"))).Is(HttpStatusCode.Created);
        var path = $"{Sources}/{created["id"]}";
        Assert.Equal(path, created.Headers["Location"]);

        var changed = Source("Branch office");
        changed["enabled"] = false;
        (await server.PutAsync(path, changed)).Is(HttpStatusCode.OK);
        Assert.Equal("DISABLED", (await server.GetAsync(path))["status_code"]);

        Assert.Equal("VALUE_DUPLICATE", (await server.PostAsync(Sources, Source("branch OFFICE"))).Is(HttpStatusCode.BadRequest)["error_code"]);
        (await server.DeleteAsync(path)).Is(HttpStatusCode.OK);
        (await server.GetAsync(path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_full_example_fits()
    {
        await using var server = await TestServer.StartAsync();
        var schema = ApiContract.Load().Service("role-store").Schemas["Source"];

        var created = (await server.PostAsync(Sources, ExampleGenerator.Full(schema, SchemaDirection.Request))).Is(HttpStatusCode.Created);

        (await server.GetAsync($"{Sources}/{created["id"]}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refresh_takes_a_moment()
    {
        await using var server = await TestServer.StartAsync();
        var id = server.Simulator.State.Sources.FindBy("name", "Corporate directory")!["id"]!.ToString();

        (await server.PostAsync($"{Sources}/refresh", new JsonArray(id))).Is(HttpStatusCode.OK);
        Assert.Equal("Refreshing", (await server.GetAsync($"{Sources}/{id}"))["status_text"]);
        server.Simulator.Clock.Advance(server.Simulator.Options.SourceRefreshTime + TimeSpan.FromSeconds(1));

        var done = await server.GetAsync($"{Sources}/{id}");
        Assert.Equal("OK", done["status_code"]);
        Assert.StartsWith("Refreshed,", done["status_text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""["00000000-0000-0000-0000-000000000001"]""", HttpStatusCode.NotFound)]
    [InlineData("""{"ids":[]}""", HttpStatusCode.BadRequest)]
    public async Task A_refresh_needs_known_ids(string body, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();

        (await server.PostAsync($"{Sources}/refresh", JsonNode.Parse(body))).Is(expected);
    }

    [Fact]
    public async Task Roles_are_resolved_by_name_and_searched()
    {
        await using var server = await TestServer.StartAsync();

        var resolved = (await server.PostAsync("/role-store/api/v1/roles/resolve", new JsonArray("Web operators", "nobody", "CONTRACTORS"))).Is(HttpStatusCode.OK);
        Assert.Equal(["Contractors", "Web operators"], resolved.Items.Select(role => role!["name"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await server.PostAsync("/role-store/api/v1/roles/search", new JsonObject { ["name"] = new JsonArray("Contractors") })).Count);
        var id = resolved.Items[0]!["id"]!.ToString();
        Assert.Equal(resolved.Items[0]!["name"]!.ToString(), (await server.GetAsync($"/role-store/api/v1/roles/{id}"))["name"]);
    }

    [Fact]
    public async Task Users_are_searched()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Users = 300, Roles = 40 });
        var local = server.Simulator.State.Sources.FindBy("name", "Local users")!["id"]!.ToString();

        Assert.Equal(300, (await server.PostAsync("/role-store/api/v1/users/search?limit=10", new JsonObject())).Count);
        Assert.Equal(1, (await server.PostAsync("/role-store/api/v1/users/search", new JsonObject { ["keywords"] = "superuser" })).Count);
        var locals = await server.PostAsync("/role-store/api/v1/users/search?limit=500", new JsonObject { ["source"] = local });
        Assert.All(locals.Items, user => Assert.Equal("LOCAL", user!["source_type"]!.ToString()));
        Assert.Equal(40, (await server.GetAsync("/role-store/api/v1/roles")).Count);
    }

    private static JsonObject Source(string name) => new()
    {
        ["name"] = name,
        ["enabled"] = true,
        ["connection"] = new JsonObject { ["type"] = "LDAP", ["address"] = "ldap.example", ["ldap_bind_password"] = "secret" },
    };
}
