using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

/// <summary>The seeded company lives.</summary>
public sealed class CompanyTests
{
    private const string Events = "/monitor-service/api/v1/auditevents";

    [Fact]
    public async Task Audit_events_say_who_used_a_credential_from_where_and_when()
    {
        await using var server = await TestServer.StartAsync();
        await server.LogInAsUserAsync("anna.berg");
        await server.LogInAsync();
        await server.TokenAsync(clientSecret: "wrong");

        var events = await LatestAsync(server, 4);

        Assert.Equal(["102", "106", "100", "106"], events.Select(audited => audited["event_id"]!.ToString()));
        var client = events[1]["message"]!;
        Assert.Equal((server.Simulator.Credentials.ApiClientId, "automation", "127.0.0.1"), (Text(client["userID"]), Text(client["username"]), Text(client["remoteAddress"])));
        Assert.NotEmpty(Text(client["sessionID"]));
        Assert.Equal("anna.berg", Text(events[2]["message"]!["username"]));
        Assert.Equal("automation", Text(events[0]["message"]!["username"]));
    }

    [Fact]
    public async Task Audit_events_say_what_was_made_changed_and_removed()
    {
        await using var server = await TestServer.StartAsync();
        var created = (await server.PostAsync("/host-store/api/v1/hosts", new JsonObject { ["common_name"] = "new-01", ["addresses"] = new JsonArray("10.1.1.1") })).Is(HttpStatusCode.Created);
        var path = $"/host-store/api/v1/hosts/{created["id"]}";
        var host = (await server.GetAsync(path)).Json;
        host["comment"] = "moved";
        (await server.PutAsync(path, host)).Is(HttpStatusCode.OK);
        (await server.DeleteAsync(path)).Is(HttpStatusCode.OK);
        (await server.DeleteAsync(path)).Is(HttpStatusCode.NotFound);

        var events = await LatestAsync(server, 3);

        Assert.Equal(["Host-removed", "Host-modified", "Host-added"], events.Select(audited => audited["event_name"]!.ToString()));
        Assert.All(events, audited => Assert.Equal("new-01", Text(audited["message"]!["objectName"])));
        Assert.Equal(created["id"], Text(events[1]["message"]!["hostID"]));
        var modifications = JsonNode.Parse(Text(events[1]["message"]!["modifications"]))!.AsObject();
        Assert.Equal("comment", Assert.Single(modifications).Key);
        Assert.Equal("moved", Text(modifications["comment"]!["new"]));
    }

    [Fact]
    public async Task No_secret_gets_into_an_audit_event()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"/host-store/api/v1/hosts/{server.HostId("web-01")}";
        var host = (await server.GetAsync(path)).Json;
        host["principals"]![0]!["passphrase"] = "canary-of-this-test";
        (await server.PutAsync(path, host)).Is(HttpStatusCode.OK);
        (await server.GetAsync("/vault/api/v1/secrets/smtp%20relay")).Is(HttpStatusCode.OK);
        (await server.PostAsync("/vault/api/v1/secrets", new JsonObject { ["name"] = "x", ["data"] = new JsonObject { ["k"] = "canary-of-this-test" } })).Is(HttpStatusCode.Created);

        var events = (await server.GetAsync($"{Events}?sortdir=DESC&limit=50")).Text;

        Assert.Contains("Secret-created", events, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-of-this-test", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotations_and_checkouts_leave_audit_events()
    {
        await using var server = await TestServer.StartAsync();
        var secret = (await server.GetAsync("/authorizer/api/v1/secrets?limit=1000")).Items.First(one => one!["username"]!.ToString() == "svc-backup")!["path"]!.ToString();
        var id = (await server.PostAsync("/authorizer/api/v1/secrets/checkouts", new JsonObject { ["path"] = secret })).Is(HttpStatusCode.OK)["id"];
        (await server.PostAsync($"/authorizer/api/v1/secrets/checkouts/{id}/release")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);

        Assert.Equal(
            ["Password-rotation-success", "Secret-released", "Secret-checked-out"],
            (await LatestAsync(server, 3)).Select(audited => audited["event_name"]!.ToString()));
    }

    [Fact]
    public async Task Other_people_are_at_work()
    {
        await using var server = await TestServer.StartAsync();

        var sessions = (await server.PostAsync("/auth/api/v1/sessionstorage/sessions/search", new JsonObject())).Items.Select(session => Text(session!["username"])).ToArray();

        Assert.Equal(["anna.berg", "automation", "carla.berg", "elin.berg", "hugo.berg"], sessions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_corporate_directory_has_all_that_directories_have()
    {
        await using var server = await TestServer.StartAsync();

        var source = server.Simulator.State.Sources.FindBy("name", "Corporate directory")!;
        Assert.NotEmpty(source["username_pattern"]!.AsArray());
        Assert.Equal("true", source["session_password_enabled"]!.ToJsonString());
        Assert.Equal("anna.berg", (await server.GetAsync($"/role-store/api/v1/users/{server.User("anna.berg")}"))["samaccountname"]);
    }

    [Fact]
    public async Task The_first_refresh_of_a_new_directory_brings_its_users()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.PostAsync("/role-store/api/v1/sources", new JsonObject
        {
            ["name"] = "Harbour directory",
            ["connection"] = new JsonObject { ["type"] = "AD", ["address"] = "dc.harbour.example", ["port"] = 636, ["ldap_bind_password"] = "p" },
        })).Is(HttpStatusCode.Created)["id"];
        var before = server.Simulator.State.Users.Count;

        for (var time = 0; time < 2; time++)
        {
            (await server.PostAsync("/role-store/api/v1/sources/refresh", new JsonArray(id))).Is(HttpStatusCode.OK);
            server.Simulator.Clock.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal("Refreshed, 5 users", (await server.GetAsync($"/role-store/api/v1/sources/{id}"))["status_text"]);
        }

        Assert.Equal(before + 5, server.Simulator.State.Users.Count);
        var found = (await server.PostAsync("/role-store/api/v1/users/search", new JsonObject { ["source"] = id })).Is(HttpStatusCode.OK).Items;
        Assert.Contains(found, user => Text(user!["full_name"]) == "Alva Sund");
    }

    [Fact]
    public async Task Sizes_are_options()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ManagedAccounts = 130, RoleMembers = 260, AuditEvents = 5100, Hosts = 60, Roles = 15 });
        var domain = server.Id("secrets-manager/targetdomains", "name", "NORDLYS");

        Assert.Equal(130, (await server.GetAsync($"/secrets-manager/api/v1/targetdomains/{domain}/managedaccounts")).Is(HttpStatusCode.OK).Count);
        Assert.InRange((await server.GetAsync($"/role-store/api/v1/roles/{server.Role("Contractors")}/members")).Is(HttpStatusCode.OK).Count, 260, 300);
        Assert.InRange((await server.GetAsync(Events)).Count, 5100, 5110);
        var roles = server.Simulator.State.Hosts.All().Skip(30).Select(host => host["principals"]![0]!["roles"]![0]!["name"]!.ToString()).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["Team 0013", "Team 0014"], roles);
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? string.Empty;

    private static async Task<JsonNode[]> LatestAsync(TestServer server, int count) =>
        [.. (await server.GetAsync($"{Events}?sortdir=DESC&limit={count}")).Is(HttpStatusCode.OK).Items.Select(audited => audited!)];
}
