using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.RoleStore;

public sealed class RoleTests
{
    private const string Roles = "/role-store/api/v1/roles";
    private const string Users = "/role-store/api/v1/users";

    [Fact]
    public async Task A_rule_brings_members_and_takes_them_away()
    {
        await using var server = await TestServer.StartAsync();
        var role = new JsonObject { ["name"] = "Laboratory", ["permissions"] = new JsonArray("hosts-view"), ["source_rules"] = Rules(server, "(&(objectClass=user)(ou=Optics lab))") };

        var id = (await server.PostAsync(Roles, role)).Is(HttpStatusCode.Created)["id"];

        var members = (await server.GetAsync($"{Roles}/{id}/members?limit=100")).Is(HttpStatusCode.OK);
        Assert.True(members.Count > 0);
        Assert.All(members.Items, member => Assert.Equal("Optics lab", member!["department"]!.ToString()));
        var held = members.Items[0]!["roles"]!.AsArray().Single(one => one!["id"]!.ToString() == id)!;
        Assert.Equal("true", held["implicit"]!.ToString());
        Assert.Equal("false", held["explicit"]!.ToString());
        Assert.Contains("hosts-view", members.Items[0]!["permissions"]!.AsArray().Select(one => one!.ToString()));
        Assert.Equal(members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), (await server.GetAsync($"{Roles}/{id}"))["member_count"]);

        role["source_rules"] = Rules(server, "(cn=nobody*)");
        (await server.PutAsync($"{Roles}/{id}", role)).Is(HttpStatusCode.OK);
        Assert.Equal(0, (await server.GetAsync($"{Roles}/{id}/members")).Count);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("sources")]
    [InlineData("users")]
    public async Task Who_changed_it_last_is_told_by_both_names(string kind)
    {
        await using var server = await TestServer.StartAsync();
        var path = $"/role-store/api/v1/{kind}/{server.First($"role-store/{kind}")}";
        var before = (await server.GetAsync(path)).Is(HttpStatusCode.OK).Json;
        Assert.Equal(before["updated_by"]!.ToString(), before["updatedby"]!.ToString());

        if (kind != "users")
        {
            (await server.PutAsync(path, before)).Is(HttpStatusCode.OK);
            var after = (await server.GetAsync(path)).Json;
            Assert.Equal(server.Simulator.Credentials.ApiClientId, after["updated_by"]!.ToString());
            Assert.Equal(server.Simulator.Credentials.ApiClientId, after["updatedby"]!.ToString());
        }
    }

    [Fact]
    public async Task A_deleted_role_is_taken_from_its_members()
    {
        await using var server = await TestServer.StartAsync();
        var role = server.Role("Contractors");
        var member = (await server.GetAsync($"{Roles}/{role}/members")).Items[0]!["id"]!.ToString();

        (await server.DeleteAsync($"{Roles}/{role}")).Is(HttpStatusCode.OK);

        Assert.DoesNotContain((await server.GetAsync($"{Users}/{member}/roles")).Items, one => one!["id"]!.ToString() == role);
        (await server.DeleteAsync($"{Roles}/{server.Role("privx-admin")}")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Members_are_users_and_api_clients_and_come_in_pages()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Users = 200 });

        var everybody = (await server.GetAsync($"{Roles}/{server.Role("privx-user")}/members?offset=50&limit=50&sortkey=principal")).Is(HttpStatusCode.OK);
        Assert.Equal(200, everybody.Count);
        Assert.Equal(50, everybody.Items.Count);

        var administrators = await server.GetAsync($"{Roles}/{server.Role("privx-admin")}/members");
        Assert.Equal(["API-CLIENT", "LOCAL"], administrators.Items.Select(member => member!["source_type"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("2", (await server.GetAsync($"{Roles}/{server.Role("privx-admin")}"))["explicit_count"]);
    }

    [Fact]
    public async Task An_evaluation_only_counts_when_it_finds_too_many()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Users = 500 });

        var few = await server.PostAsync($"{Roles}/evaluate", new JsonObject { ["name"] = "x", ["source_rules"] = Rules(server, "(uid=anna.berg)") });
        Assert.Equal("anna.berg", Assert.Single(few.Items)!["principal"]!.ToString());

        var many = await server.PostAsync($"{Roles}/evaluate", new JsonObject { ["name"] = "x", ["source_rules"] = Rules(server, "(&(mail=*)(!(uid=anna.berg)))") });
        Assert.True(many.Count > 100);
        Assert.Empty(many.Items);
        Assert.Equal(0, (await server.PostAsync($"{Roles}/evaluate", new JsonObject { ["name"] = "x" })).Count);
    }

    [Fact]
    public async Task A_principal_key_is_ready_after_a_moment()
    {
        await using var server = await TestServer.StartAsync();
        var keys = $"{Roles}/{server.Role("Contractors")}/principalkeys";

        var created = (await server.PostAsync($"{keys}/generate")).Is(HttpStatusCode.Created);
        Assert.Equal(string.Empty, (await server.GetAsync(created.Headers["Location"]))["public_key"]);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(3));

        var key = (await server.GetAsync($"{keys}/{created["id"]}"))["public_key"];
        Assert.StartsWith("ssh-ed25519 ", key, StringComparison.Ordinal);
        var role = await server.GetAsync($"{Roles}/{server.Role("Contractors")}");
        Assert.Equal(key, Assert.Single(role.Json["principal_public_key_strings"]!.AsArray())!.ToString());
        (await server.DeleteAsync($"{keys}/{created["id"]}")).Is(HttpStatusCode.OK);
        Assert.Equal(0, (await server.GetAsync(keys)).Count);
        (await server.PostAsync($"{keys}/import", new JsonObject { ["private_key"] = "nonsense" })).Is(HttpStatusCode.BadRequest);
    }

    private static JsonObject Rules(TestServer server, string filter) => new()
    {
        ["type"] = "GROUP",
        ["match"] = "ANY",
        ["rules"] = new JsonArray(new JsonObject
        {
            ["type"] = "RULE",
            ["source"] = server.Id("role-store/sources", "name", "Corporate directory"),
            ["search_string"] = filter,
        }),
    };
}
