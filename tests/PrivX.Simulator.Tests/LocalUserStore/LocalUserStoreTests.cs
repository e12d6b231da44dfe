using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.LocalUserStore;

public sealed class LocalUserStoreTests
{
    private const string Users = "/local-user-store/api/v1/users";
    private const string Clients = "/local-user-store/api/v1/api-clients";
    private const string Trusted = "/local-user-store/api/v1/trusted-clients";

    [Fact]
    public async Task A_local_user_is_a_user_of_the_role_store_from_the_first_to_the_last_day()
    {
        await using var server = await TestServer.StartAsync();
        var user = User("new.hand", "first-password");

        var id = (await server.PostAsync(Users, user)).Is(HttpStatusCode.Created)["id"];

        Assert.Equal("new.hand", (await server.GetAsync($"/role-store/api/v1/users/{id}"))["principal"]);
        Assert.Null((await server.GetAsync($"{Users}/{id}")).Json["password"]?["password"]);
        user["department"] = "Finance";
        user.Remove("password");
        (await server.PutAsync($"{Users}/{id}", user)).Is(HttpStatusCode.OK);

        // What was read goes back as it is.
        (await server.PutAsync($"{Users}/{id}", (await server.GetAsync($"{Users}/{id}")).Json)).Is(HttpStatusCode.OK);
        Assert.Equal("Finance", (await server.GetAsync($"/role-store/api/v1/users/{id}"))["department"]);
        Assert.Equal("first-password", server.Simulator.State.Collection("local-user-store/users").Find(id)!["password"]!["password"]!.ToString());

        (await server.PutAsync($"{Users}/{id}/password", new JsonObject())).Is(HttpStatusCode.BadRequest);
        (await server.PutAsync($"{Users}/{id}/password", new JsonObject { ["password"] = "second-password" })).Is(HttpStatusCode.OK);
        Assert.Equal("second-password", server.Simulator.State.Collection("local-user-store/users").Find(id)!["password"]!["password"]!.ToString());
        Assert.Equal("VALUE_DUPLICATE", (await server.PostAsync(Users, User("NEW.hand", "x"))).Is(HttpStatusCode.BadRequest)["error_code"]);

        (await server.DeleteAsync($"{Users}/{id}")).Is(HttpStatusCode.OK);
        (await server.GetAsync($"/role-store/api/v1/users/{id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Local_users_are_listed_by_name_and_by_tag()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Users = 600 });
        var tagged = User("tagged", "x");
        tagged["tags"] = new JsonArray("night shift", "harbour");
        var id = (await server.PostAsync(Users, tagged)).Is(HttpStatusCode.Created)["id"];

        var page = await server.GetAsync($"{Users}?offset=50&limit=20&sortkey=username");
        Assert.True(page.Count > 70);
        Assert.Equal(20, page.Items.Count);
        Assert.Equal(id, Assert.Single((await server.GetAsync($"{Users}?username=tagged")).Items)!["id"]!.ToString());
        Assert.Equal(1, (await server.GetAsync($"{Users}?id={id}")).Count);
        Assert.Equal("night shift", Assert.Single((await server.GetAsync($"{Users}/tags?query=night")).Items)!.ToString());
    }

    [Fact]
    public async Task A_new_client_answers_its_id_only_and_can_log_in_with_what_it_shows()
    {
        await using var server = await TestServer.StartAsync();
        var role = server.Role("Web operators");

        var created = (await server.PostAsync(Clients, new JsonObject { ["name"] = "nightly", ["roles"] = new JsonArray(new JsonObject { ["id"] = role }) })).Is(HttpStatusCode.Created);
        Assert.Equal(["id"], created.Json.AsObject().Select(member => member.Key));
        var client = (await server.GetAsync($"{Clients}/{created["id"]}")).Is(HttpStatusCode.OK);
        Assert.Equal("Web operators", client.Json["roles"]![0]!["name"]!.ToString());

        var token = await server.FormAsync(
            "/auth/api/v1/oauth/token",
            TestServer.Basic(client["oauth_client_id"], client["oauth_client_secret"]),
            ("grant_type", "password"),
            ("username", client["id"]),
            ("password", client["secret"]));
        token.Is(HttpStatusCode.OK);
        Assert.Contains((await server.GetAsync($"/role-store/api/v1/roles/{role}/members")).Items, member => member!["principal"]!.ToString() == "nightly");

        (await server.PutAsync($"{Clients}/{client["id"]}", new JsonObject { ["name"] = "nightly two" })).Is(HttpStatusCode.OK);
        Assert.Equal(client["secret"], (await server.GetAsync($"{Clients}/{client["id"]}"))["secret"]);
        (await server.DeleteAsync($"{Clients}/{client["id"]}")).Is(HttpStatusCode.OK);
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", token["access_token"]);
        (await server.GetAsync(Clients)).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Clients_are_searched_with_pages_in_the_body()
    {
        await using var server = await TestServer.StartAsync();
        for (var number = 0; number < 60; number++)
        {
            (await server.PostAsync(Clients, new JsonObject { ["name"] = $"job-{number:d2}", ["roles"] = new JsonArray() })).Is(HttpStatusCode.Created);
        }

        var first = await server.PostAsync($"{Clients}/search", new JsonObject { ["keywords"] = "job-" });
        Assert.Equal(60, first.Count);
        Assert.Equal(50, first.Items.Count);
        var last = await server.PostAsync($"{Clients}/search?offset=0", new JsonObject { ["keywords"] = "job-", ["offset"] = 55, ["sortkey"] = "name", ["sortdir"] = "DESC" });
        Assert.Equal(["job-04", "job-03", "job-02", "job-01", "job-00"], last.Items.Select(client => client!["name"]!.ToString()));
        (await server.PostAsync(Clients, new JsonObject { ["name"] = "x", ["roles"] = new JsonArray(new JsonObject { ["id"] = Guid.NewGuid().ToString() }) })).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_trusted_client_gets_its_secret_from_the_server_and_can_be_unregistered()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.PostAsync(Trusted, new JsonObject { ["name"] = "Branch", ["type"] = "EXTENDER", ["routing_prefix"] = "branch", ["registered"] = true })).Is(HttpStatusCode.Created)["id"];

        var client = (await server.GetAsync($"{Trusted}/{id}")).Json;
        Assert.NotEqual(string.Empty, client["secret"]!.ToString());
        Assert.StartsWith("ssh-ed25519 ", client["extender_public_key"]!.ToString(), StringComparison.Ordinal);
        client["registered"] = false;
        (await server.PutAsync($"{Trusted}/{id}", client)).Is(HttpStatusCode.OK);
        Assert.Equal("false", (await server.GetAsync($"{Trusted}/{id}"))["registered"]);
        Assert.Equal(client["secret"]!.ToString(), (await server.GetAsync($"{Trusted}/{id}"))["secret"]);

        var routes = await server.GetAsync("/local-user-store/api/v1/extender-clients");
        Assert.Contains(routes.Items, route => route!["routing_prefix"]?.ToString() == "branch");
        Assert.All(routes.Items, route => Assert.Null(route!["secret"]));
    }

    [Fact]
    public async Task The_port_of_a_web_proxy_is_written_as_text_or_number_and_read_as_text()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal("\"18080\"", (await server.GetAsync($"{Trusted}/{server.Id("local-user-store/trusted-clients", "name", "Web carrier")}")).Json["web_proxy_port"]!.ToJsonString());

        foreach (JsonNode port in new JsonNode[] { "8443", 8443 })
        {
            var created = (await server.PostAsync(Trusted, new JsonObject { ["name"] = "Gate", ["type"] = "CARRIER", ["web_proxy_port"] = port })).Is(HttpStatusCode.Created);
            Assert.Equal("\"8443\"", (await server.GetAsync($"{Trusted}/{created["id"]}")).Json["web_proxy_port"]!.ToJsonString());
        }

        (await server.PostAsync(Trusted, new JsonObject { ["name"] = "Gate", ["type"] = "CARRIER", ["web_proxy_port"] = "https" })).Is(HttpStatusCode.BadRequest);
        (await server.PostAsync(Trusted, new JsonObject { ["name"] = "Gate", ["type"] = "CARRIER", ["web_proxy_port"] = 70000 })).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_local_user_may_begin_without_a_password()
    {
        await using var server = await TestServer.StartAsync();
        var user = User("late.starter", string.Empty);
        user["password"] = new JsonObject();

        var id = (await server.PostAsync(Users, user)).Is(HttpStatusCode.Created)["id"];

        Assert.Null(server.Simulator.State.Collection("local-user-store/users").Find(id)!["password"]);
    }

    private static JsonObject User(string name, string password) => new()
    {
        ["username"] = name,
        ["full_name"] = name,
        ["password"] = new JsonObject { ["password"] = password },
    };
}
