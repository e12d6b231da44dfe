using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.RoleStore;

public sealed class UserTests
{
    private const string Users = "/role-store/api/v1/users";

    [Fact]
    public async Task Putting_roles_replaces_the_grants_and_leaves_the_roles_by_rule()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"{Users}/{server.User("anna.berg")}/roles";
        var before = (await server.GetAsync(path)).Items;
        var byRule = before.Single(role => role!["implicit"]!.GetValue<bool>())!;

        var wanted = new JsonArray(byRule.DeepClone(), new JsonObject { ["id"] = server.Role("Contractors"), ["explicit"] = true });
        (await server.PutAsync(path, wanted)).Is(HttpStatusCode.OK);

        var after = (await server.GetAsync(path)).Items;
        Assert.Equal(2, after.Count);
        Assert.Equal(["Contractors"], after.Where(role => role!["explicit"]!.GetValue<bool>()).Select(role => role!["name"]!.ToString()));
        Assert.Equal(["Linux administrators"], after.Where(role => role!["implicit"]!.GetValue<bool>()).Select(role => role!["name"]!.ToString()));
    }

    [Theory]
    [InlineData("""{"grant_type":"FLOATING"}""", "floating_length")]
    [InlineData("""{"grant_type":"TIME_RESTRICTED"}""", "grant_end")]
    [InlineData("""{"grant_type":"TIME_RESTRICTED","grant_start":"2030-01-02T00:00:00Z","grant_end":"2030-01-01T00:00:00Z"}""", "grant_end")]
    public async Task Grants_need_their_terms(string terms, string property)
    {
        await using var server = await TestServer.StartAsync();
        var grant = JsonNode.Parse(terms)!;
        grant["id"] = server.Role("Contractors");

        var reply = (await server.PutAsync($"{Users}/{server.User("anna.berg")}/roles", new JsonArray(grant))).Is(HttpStatusCode.BadRequest);

        Assert.Equal(property, reply["property"]);
    }

    [Fact]
    public async Task A_window_opens_and_closes()
    {
        await using var server = await TestServer.StartAsync();
        var now = server.Simulator.Clock.UtcNow;
        var user = server.User("hugo.berg");
        var grant = new JsonObject
        {
            ["id"] = server.Role("Security officers"),
            ["grant_type"] = "TIME_RESTRICTED",
            ["grant_start"] = now.AddMinutes(5).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null),
            ["grant_end"] = now.AddMinutes(60).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null),
        };

        (await server.PutAsync($"{Users}/{user}/roles", new JsonArray(grant))).Is(HttpStatusCode.OK);
        Assert.Equal(1, (await server.GetAsync($"{Users}/{user}/roles")).Count);
        server.Simulator.Clock.Advance(TimeSpan.FromMinutes(61));
        await server.LogInAsync();

        Assert.Equal(0, (await server.GetAsync($"{Users}/{user}/roles")).Count);
    }

    [Fact]
    public async Task A_floating_grant_runs_from_its_first_use()
    {
        await using var server = await TestServer.StartAsync();
        var user = server.User("elin.berg");
        var role = server.Role("Database administrators");
        server.Simulator.Clock.Advance(TimeSpan.FromHours(20));
        await server.LogInAsUserAsync("elin.berg");

        Assert.Contains((await server.GetAsync($"{Users}/current")).Json["roles"]!.AsArray(), one => one!["id"]!.ToString() == role);
        server.Simulator.Clock.Advance(TimeSpan.FromHours(9));
        await server.LogInAsync();

        Assert.DoesNotContain((await server.GetAsync($"{Users}/{user}/roles")).Items, one => one!["id"]!.ToString() == role);
    }

    [Fact]
    public async Task A_second_factor_is_set_reset_and_taken_away_for_several_users_or_for_none()
    {
        await using var server = await TestServer.StartAsync();
        var anna = server.User("anna.berg");
        var greta = server.User("greta.berg");

        (await server.PostAsync($"{Users}/mfa/enable", new JsonArray(anna, greta))).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{Users}/mfa/reset", new JsonArray(greta))).Is(HttpStatusCode.OK);
        Assert.Equal("ENABLED", (await server.GetAsync($"{Users}/{greta}")).Json["mfa"]!["status"]!.ToString());
        Assert.Equal("NOT_PAIRED", (await server.GetAsync($"{Users}/{greta}")).Json["mfa"]!["user_mfa_status"]!.ToString());

        (await server.PostAsync($"{Users}/mfa/disable", new JsonArray(anna, Guid.NewGuid().ToString()))).Is(HttpStatusCode.NotFound);
        Assert.Equal("ENABLED", (await server.GetAsync($"{Users}/{anna}")).Json["mfa"]!["status"]!.ToString());
        (await server.PostAsync($"{Users}/mfa/disable", new JsonArray(anna))).Is(HttpStatusCode.OK);
        Assert.Equal("DISABLED", (await server.GetAsync($"{Users}/{anna}")).Json["mfa"]!["status"]!.ToString());
    }

    [Fact]
    public async Task Settings_are_kept_with_members_that_nobody_knows()
    {
        await using var server = await TestServer.StartAsync();
        var settings = new JsonObject { ["locale"] = new JsonObject { ["locale"] = "sv" }, ["ofANewerServer"] = 1 };

        (await server.PutAsync($"{Users}/{server.User("anna.berg")}/settings", settings)).Is(HttpStatusCode.OK);
        await server.LogInAsUserAsync("anna.berg");

        Assert.True(JsonNode.DeepEquals(settings, (await server.GetAsync($"{Users}/current/settings")).Json));
    }

    [Fact]
    public async Task Directories_know_people_whom_nobody_has_seen_yet()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(1, (await server.PostAsync($"{Users}/search/external", new JsonObject { ["keywords"] = "vera.ny" })).Count);
        Assert.Equal(0, (await server.PostAsync($"{Users}/search", new JsonObject { ["keywords"] = "vera.ny" })).Count);
    }

    [Fact]
    public async Task Keys_run_out_and_are_found_by_their_data()
    {
        await using var server = await TestServer.StartAsync();
        await server.LogInAsUserAsync("hugo.berg");
        var key = new JsonObject { ["name"] = "Desk", ["public_key"] = "ssh-ed25519 c2ltdWxhdGVkLWtleQ== desk", ["expires_in"] = 120 };

        var id = (await server.PostAsync($"{Users}/current/authorizedkeys", key)).Is(HttpStatusCode.Created)["id"];

        var stored = (await server.GetAsync($"{Users}/{server.User("hugo.berg")}/authorizedkeys/{id}")).Is(HttpStatusCode.OK);
        Assert.InRange(stored.Json["expires_in"]!.GetValue<long>(), 100, 120);
        Assert.StartsWith("SHA256:", stored.Json["fingerprints"]![0]!.ToString(), StringComparison.Ordinal);
        await server.LogInAsync();
        var wanted = new JsonObject { ["username"] = "hugo.berg", ["public_key"] = "ssh-ed25519 c2ltdWxhdGVkLWtleQ== other-comment" };
        (await server.PostAsync("/role-store/api/v1/authorizedkeys/resolve", wanted)).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(121));
        (await server.PostAsync("/role-store/api/v1/authorizedkeys/resolve", wanted)).Is(HttpStatusCode.NotFound);
        Assert.Equal(3, (await server.GetAsync("/role-store/api/v1/authorizedkeys")).Count);
        (await server.GetAsync($"{Users}/{server.User("anna.berg")}/authorizedkeys/{id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Aws_credentials_need_a_role_and_sometimes_a_code()
    {
        await using var server = await TestServer.StartAsync();
        var deploy = server.Id("role-store/awsroles", "name", "Deploy");
        var emergency = server.Id("role-store/awsroles", "name", "BreakGlass");

        (await server.GetAsync($"/role-store/api/v1/roles/{deploy}/awstoken")).Is(HttpStatusCode.Forbidden);
        (await server.GetAsync($"/role-store/api/v1/roles/{emergency}/awstoken")).Is(HttpStatusCode.Forbidden);
        var token = (await server.GetAsync($"/role-store/api/v1/roles/{emergency}/awstoken?tokencode=123456&ttl=900")).Is(HttpStatusCode.OK);
        Assert.StartsWith("ASIA", token["access_key_id"], StringComparison.Ordinal);
        (await server.GetAsync($"/role-store/api/v1/roles/{emergency}/awstoken?tokencode=123456&ttl=7200")).Is(HttpStatusCode.BadRequest);
        Assert.Equal(2, (await server.GetAsync($"{Users}/current/awsroles")).Count);
        (await server.GetAsync($"/role-store/api/v1/roles/{server.Id("role-store/awsroles", "name", "ReadOnly")}/awstoken")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_deleted_aws_role_is_found_again_by_a_scan()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { AwsRolesAsArray = true });
        const string Path = "/role-store/api/v1/awsroles";
        (await server.DeleteAsync($"{Path}/{server.Id("role-store/awsroles", "name", "Deploy")}")).Is(HttpStatusCode.OK);
        Assert.Equal(3, (await server.GetAsync(Path)).Json.AsArray().Count);

        var found = (await server.GetAsync($"{Path}?refresh=true")).Json.AsArray();

        Assert.Empty(found.Single(role => role!["name"]!.ToString() == "Deploy")!["roles"]!.AsArray());
    }

    [Fact]
    public async Task Only_trusted_issuers_may_speak_for_users()
    {
        await using var server = await TestServer.StartAsync();
        var provider = server.Simulator.State.Collection("identity-providers").All()[0];
        provider["enabled"] = false;

        (await server.PutAsync($"/role-store/api/v1/identity-providers/{provider["id"]}", provider)).Is(HttpStatusCode.OK);

        (await server.PostAsync("/auth/api/v1/token/login", new JsonObject { ["token"] = server.Simulator.Credentials.ExternalJwt("anna.berg") })).Is(HttpStatusCode.Unauthorized);
        provider["users_directory"] = server.Id("role-store/sources", "name", "Nordlys ID");
        (await server.PutAsync($"/role-store/api/v1/identity-providers/{provider["id"]}", provider)).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Secrets_of_collectors_are_masked()
    {
        await using var server = await TestServer.StartAsync();

        var collector = (await server.GetAsync("/role-store/api/v1/logconf/collectors")).Items[0]!;

        Assert.Equal("********", collector["iam_secret_access_key"]!.ToString());
    }
}
