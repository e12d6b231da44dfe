using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

/// <summary>What runbooks must survive.</summary>
public sealed class TroubleTests
{
    private const string Connections = "/connection-manager/api/v1/connections";
    private const string Terminate = "/connection-manager/api/v1/terminate";
    private const string Rotate = "/secrets-manager/api/v1/rotate";

    [Fact]
    public async Task Times_are_told_and_set_while_it_runs()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { RotationTime = TimeSpan.FromSeconds(40) });

        Assert.Equal("40", (await server.GetAsync("/simulator/times"))["rotation"]);
        (await server.PutAsync("/simulator/times", new JsonObject { ["termination"] = 60, ["role_change"] = 90.5 })).Is(HttpStatusCode.OK);

        Assert.Equal(TimeSpan.FromSeconds(60), server.Simulator.Options.TerminationTime);
        Assert.Equal(TimeSpan.FromSeconds(90.5), server.Simulator.Options.RoleChangeTime);
        Assert.Contains("Near it: termination", (await server.PutAsync("/simulator/times", new JsonObject { ["terminatoin"] = 1 })).Is(HttpStatusCode.BadRequest)["error"], StringComparison.Ordinal);
        (await server.PutAsync("/simulator/times", new JsonObject { ["scan"] = -1 })).Is(HttpStatusCode.BadRequest);

        var live = Live(server)[0];
        (await server.PostAsync($"{Terminate}/connection/{live}")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(55));
        Assert.Equal("TERMINATING", (await server.GetAsync($"{Connections}/{live}"))["status"]);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("TERMINATED", (await server.GetAsync($"{Connections}/{live}"))["status"]);
    }

    [Fact]
    public async Task Connections_open_again_until_the_user_has_no_role_left()
    {
        await using var server = await TestServer.StartAsync();
        var anna = server.User("anna.berg");
        (await server.PostAsync($"{Terminate}/user/{anna}")).Is(HttpStatusCode.OK);
        Assert.Empty(await OfAnnaAsync(TimeSpan.FromSeconds(2.5)));
        var first = (await server.PostAsync("/simulator/connections", new JsonObject { ["user"] = "anna.berg", ["host"] = "web-01" })).Is(HttpStatusCode.OK)["id"];
        Assert.Equal("CONNECTED", (await server.GetAsync($"{Connections}/{first}")).Is(HttpStatusCode.OK)["status"]);
        (await server.PostAsync("/simulator/connections/reopen", new JsonObject { ["user"] = "anna.berg", ["times"] = 5, ["after_seconds"] = 3 })).Is(HttpStatusCode.OK);

        for (var round = 0; round < 2; round++)
        {
            (await server.PostAsync($"{Terminate}/user/{anna}")).Is(HttpStatusCode.OK);
            Assert.Empty(await OfAnnaAsync(TimeSpan.FromSeconds(2.5)));
            var again = Assert.Single(await OfAnnaAsync(TimeSpan.FromSeconds(3)));
            Assert.NotEqual(first, again["id"]!.ToString());
            Assert.Equal("web-01", again["target_host_data"]!["common_name"]!.ToString());
        }

        server.Simulator.State.Users.Change(anna, user =>
        {
            user["roles"] = new JsonArray();
            user["attributes"] = new JsonArray();
        });
        (await server.PostAsync($"{Terminate}/user/{anna}")).Is(HttpStatusCode.OK);
        await OfAnnaAsync(TimeSpan.FromSeconds(2.5));
        Assert.Empty(await OfAnnaAsync(TimeSpan.FromSeconds(10)));

        async Task<JsonNode[]> OfAnnaAsync(TimeSpan later)
        {
            server.Simulator.Clock.Advance(later);
            var all = (await server.PostAsync($"{Connections}/search?limit=1000", new JsonObject { ["user_id"] = new JsonArray(anna) })).Is(HttpStatusCode.OK).Items;
            return [.. all.Where(connection => connection!["status"]!.ToString() is "CONNECTED").Select(connection => connection!)];
        }
    }

    [Fact]
    public async Task Rows_with_the_same_sort_key_change_places()
    {
        await using var steady = await TestServer.StartAsync();
        await using var server = await TestServer.StartAsync(new SimulatorOptions { UnstableOrder = true });

        Assert.Equal(1, await OrdersAsync(steady));
        Assert.NotEqual(1, await OrdersAsync(server));

        static async Task<int> OrdersAsync(TestServer server)
        {
            var orders = new HashSet<string>(StringComparer.Ordinal);
            for (var time = 0; time < 5; time++)
            {
                var hosts = (await server.GetAsync("/host-store/api/v1/hosts?sortkey=zone")).Items;
                orders.Add(string.Join(' ', hosts.Select(host => host!["common_name"])));
                Assert.Equal(hosts.Select(host => host!["zone"]!.ToString()).Order(StringComparer.OrdinalIgnoreCase), hosts.Select(host => host!["zone"]!.ToString()));
                Assert.Equal(30, hosts.Select(host => host!["id"]!.ToString()).Distinct().Count());
            }

            return orders.Count;
        }
    }

    [Fact]
    public async Task A_batch_stops_in_the_middle()
    {
        await using var server = await TestServer.StartAsync();
        string[] users = [server.User("anna.berg"), server.User("bjorn.berg"), server.User("david.berg")];
        server.Simulator.Faults.Add(Fault.PartialBatch("enableUserMfa", done: 2, status: 503));

        var reply = (await server.PostAsync("/role-store/api/v1/users/mfa/enable", new JsonArray([.. users.Select(id => JsonValue.Create(id))]))).Is(HttpStatusCode.ServiceUnavailable);

        Assert.Equal(users[2], Assert.Single(reply.Json["details"]!.AsArray())!["property"]!.ToString());
        Assert.Equal(["ENABLED", "ENABLED", "DISABLED"], users.Select(id => server.Simulator.State.Users.Find(id)!["mfa"]!["status"]!.ToString()));
    }

    [Fact]
    public async Task A_batch_leaves_out_who_is_named()
    {
        await using var server = await TestServer.StartAsync();
        string[] users = [server.User("anna.berg"), server.User("bjorn.berg"), server.User("david.berg")];
        (await server.PostAsync("/simulator/faults", new JsonObject
        {
            ["kind"] = "PartialBatch",
            ["target"] = "enableUserMfa",
            ["statusCode"] = 500,
            ["where"] = new JsonObject { ["body"] = "bjorn*" },
        })).Is(HttpStatusCode.OK);

        (await server.PostAsync("/role-store/api/v1/users/mfa/enable", new JsonArray([.. users.Select(id => JsonValue.Create(id))]))).Is(HttpStatusCode.InternalServerError);

        Assert.Equal(["ENABLED", "DISABLED", "ENABLED"], users.Select(id => server.Simulator.State.Users.Find(id)!["mfa"]!["status"]!.ToString()));
    }

    [Fact]
    public async Task A_fault_strikes_the_values_that_are_named()
    {
        await using var server = await TestServer.StartAsync();
        var fault = server.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "getHost", StatusCode = 500, Where = { ["host_id"] = "web-03" } });
        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "searchHosts", StatusCode = 500, Where = { ["keywords"] = "db*" } });
        server.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "listHosts", StatusCode = 500, Where = { ["offset"] = "20" } });

        (await server.GetAsync($"/host-store/api/v1/hosts/{server.HostId("web-01")}")).Is(HttpStatusCode.OK);
        (await server.GetAsync($"/host-store/api/v1/hosts/{server.HostId("web-03")}")).Is(HttpStatusCode.InternalServerError);
        (await server.PostAsync("/host-store/api/v1/hosts/search", new JsonObject { ["keywords"] = "web" })).Is(HttpStatusCode.OK);
        (await server.PostAsync("/host-store/api/v1/hosts/search", new JsonObject { ["keywords"] = "db-0" })).Is(HttpStatusCode.InternalServerError);
        (await server.GetAsync("/host-store/api/v1/hosts?offset=10&limit=10")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/host-store/api/v1/hosts?offset=20&limit=10")).Is(HttpStatusCode.InternalServerError);
        Assert.Equal(1, fault.Struck);
    }

    [Fact]
    public async Task What_is_started_comes_to_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var (web, db) = (server.HostId("web-01"), server.HostId("db-01"));
        server.Simulator.Faults.Add(Fault.FailJob("rotateHostPassword", "host_id", "db-01", "The connection timed out."));
        server.Simulator.Faults.Add(Fault.FailJob("refreshSources", "body", "Corporate directory"));
        server.Simulator.Faults.Add(Fault.FailJob("refreshTargetDomain", reason: "No route."));
        server.Simulator.Faults.Add(Fault.FailJob("terminateConnection", times: 1));
        var domain = server.Id("secrets-manager/targetdomains", "name", "NORDLYS");
        var live = Live(server)[0];

        (await server.PostAsync($"{Rotate}/{web}/root")).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{Rotate}/{db}/root")).Is(HttpStatusCode.OK);
        (await server.PostAsync("/role-store/api/v1/sources/refresh", new JsonArray(Source("Corporate directory"), Source("Optics lab directory")))).Is(HttpStatusCode.OK);
        (await server.PostAsync($"/secrets-manager/api/v1/targetdomains/{domain}/refresh")).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{Terminate}/connection/{live}")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(string.Empty, Error((await server.GetAsync($"/secrets-manager/api/v1/host-secret/{web}")).Json));
        Assert.Equal("The connection timed out.", Error((await server.GetAsync($"/secrets-manager/api/v1/host-secret/{db}")).Json));
        Assert.Equal("NOK", server.Simulator.State.Sources.Find(Source("Corporate directory"))!["status_code"]!.ToString());
        Assert.Equal("OK", server.Simulator.State.Sources.Find(Source("Optics lab directory"))!["status_code"]!.ToString());
        var scanned = (await server.GetAsync($"/secrets-manager/api/v1/targetdomains/{domain}")).Json;
        Assert.Equal(("ERROR", "No route."), (scanned["scan_status"]!.ToString(), scanned["scan_message"]!.ToString()));
        Assert.Equal("CONNECTED", (await server.GetAsync($"{Connections}/{live}"))["status"]);

        string Source(string name) => server.Id("role-store/sources", "name", name);

        static string Error(JsonNode secret) => secret["accounts"]!.AsArray().First(account => account!["account"]!.ToString() == "root")!["last_error_details"]!.ToString();
    }

    [Theory]
    [InlineData("/hots-store/*", "There is no path of operations '/hots-store/*'")]
    [InlineData("/host-store/api/v1/host", "Near it: /host-store/api/v1/hosts")]
    [InlineData("/host-store/api/v1/hosts/*/tags/*", "There is no path of operations")]
    [InlineData("listHost", "Near it: listHosts")]
    public async Task A_target_that_would_never_be_struck_is_refused(string target, string expected)
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        var refused = (await server.PostAsync("/simulator/faults", new JsonObject { ["kind"] = "Html", ["target"] = target })).Is(HttpStatusCode.BadRequest);

        Assert.Contains(expected, refused["error"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/host-store/*")]
    [InlineData("/*/hosts")]
    [InlineData("/host-store/api/v1/hosts/1234")]
    [InlineData("/host-store/api/v1/hosts/*/disabled")]
    [InlineData("/vault/api/v1/secret/data/shop*")]
    [InlineData("*")]
    public async Task A_target_that_may_be_struck_is_taken(string target)
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        (await server.PostAsync("/simulator/faults", new JsonObject { ["kind"] = "Html", ["target"] = target })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_else_writes_at_the_same_time()
    {
        await using var server = await TestServer.StartAsync();
        await PlantAsync(new JsonObject { ["collection"] = "hosts", ["where"] = new JsonObject { ["common_name"] = "web-*" }, ["set"] = new JsonObject { ["comment"] = "patched {n}" }, ["every_seconds"] = 10, ["times"] = 3, ["by"] = "elin.berg" });
        await PlantAsync(new JsonObject { ["collection"] = "role-store/roles", ["action"] = "add", ["where"] = new JsonObject { ["name"] = "Contractors" }, ["every_seconds"] = 10, ["times"] = 1 });
        await PlantAsync(new JsonObject { ["collection"] = "network-access-manager/nwtargets", ["action"] = "remove", ["every_seconds"] = 10, ["times"] = 1 });
        Assert.Equal(30, (await server.GetAsync("/host-store/api/v1/hosts")).Count);

        for (var time = 0; time < 5; time++)
        {
            server.Simulator.Clock.Advance(TimeSpan.FromSeconds(10));
            await server.GetAsync("/monitor-service/api/v1/time");
        }

        var hosts = (await server.GetAsync("/host-store/api/v1/hosts?limit=1000")).Items;
        Assert.Equal(["patched 1", "patched 2", "patched 3", ""], hosts.Take(4).Select(host => host!["comment"]!.ToString()));
        Assert.Equal(server.User("elin.berg"), hosts[0]!["updated_by"]!.ToString());
        Assert.Contains((await server.GetAsync("/role-store/api/v1/roles")).Items, role => role!["name"]!.ToString() == "Contractors-1");
        Assert.Equal(3, (await server.GetAsync("/network-access-manager/api/v1/nwtargets")).Count);
        Assert.Equal([3, 1, 1], (await server.GetAsync("/simulator/writers")).Json.AsArray().Select(writer => writer!["done"]!.GetValue<int>()));
        Assert.Contains("Near it: host-store/hosts", (await server.PostAsync("/simulator/writers", new JsonObject { ["collection"] = "host-store/host" })).Is(HttpStatusCode.BadRequest)["error"], StringComparison.Ordinal);

        async Task PlantAsync(JsonObject writer) => (await server.PostAsync("/simulator/writers", writer)).Is(HttpStatusCode.OK);
    }

    private static string[] Live(TestServer server) =>
    [
        .. server.Simulator.State.Collection("connection-manager/connections").All()
            .Where(connection => connection["status"]!.ToString() == "CONNECTED").Select(connection => connection["id"]!.ToString()),
    ];
}
