using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class ControlApiTests
{
    [Fact]
    public async Task Another_process_reads_and_clears_the_journal()
    {
        await using var server = await TestServer.StartAsync();
        await server.GetAsync("/host-store/api/v1/hosts");

        Assert.Equal(2, (await server.GetAsync("/simulator/journal")).Is(HttpStatusCode.OK).Json.AsArray().Count);
        var entry = Assert.Single((await server.GetAsync("/simulator/journal?operation=listHosts")).Json.AsArray())!;
        Assert.Equal("listHosts", entry["operation"]!.ToString());
        (await server.DeleteAsync("/simulator/journal")).Is(HttpStatusCode.OK);
        Assert.Empty(server.Simulator.Journal.All);
    }

    [Fact]
    public async Task Another_process_plants_faults()
    {
        await using var server = await TestServer.StartAsync();
        (await server.PostAsync("/simulator/faults", JsonNode.Parse("""{"kind":"Status","target":"listHosts","statusCode":429,"headers":{"Retry-After":"2"}}"""))).Is(HttpStatusCode.OK);
        (await server.PostAsync("/simulator/faults", JsonNode.Parse("""{"kind":"changeObject","target":"getHost","property":"comment","value":"x","timing":"AfterHandling"}"""))).Is(HttpStatusCode.OK);

        Assert.Equal("2", (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.TooManyRequests).Headers["Retry-After"]);
        Assert.Equal(2, (await server.GetAsync("/simulator/faults")).Json.AsArray().Count);
        (await server.DeleteAsync("/simulator/faults")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.OK);
        (await server.PostAsync("/simulator/faults", JsonNode.Parse("""{"kind":"NoSuchKind"}"""))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_process_moves_the_clock()
    {
        await using var server = await TestServer.StartAsync();

        (await server.PostAsync("/simulator/clock/advance", new JsonObject { ["seconds"] = 301 })).Is(HttpStatusCode.OK);

        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.Unauthorized);
        (await server.PostAsync("/simulator/clock/advance", new JsonObject())).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_process_reads_and_changes_the_state()
    {
        await using var server = await TestServer.StartAsync();
        var id = server.HostId("web-01");

        Assert.Equal(30, (await server.GetAsync("/simulator/state/hosts")).Json.AsArray().Count);
        var host = (await server.GetAsync($"/simulator/state/host-store/hosts/{id}")).Is(HttpStatusCode.OK).Json;
        Assert.NotEqual("********", host["principals"]![0]!["passphrase"]!.ToString());
        host["comment"] = "by another process";
        (await server.PutAsync("/simulator/state/hosts", host)).Is(HttpStatusCode.OK);
        Assert.Equal("by another process", (await server.GetAsync($"/host-store/api/v1/hosts/{id}"))["comment"]);
        (await server.DeleteAsync($"/simulator/state/hosts/{id}")).Is(HttpStatusCode.OK);
        (await server.GetAsync($"/simulator/state/hosts/{id}")).Is(HttpStatusCode.NotFound);
        Assert.Contains("role-store/sources", (await server.GetAsync("/simulator/state")).Json.AsArray().Select(name => name!.ToString()));
        (await server.GetAsync("/simulator/state/nothing")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_process_takes_and_locks_accounts()
    {
        await using var server = await TestServer.StartAsync();
        var secret = (await server.PostAsync("/authorizer/api/v1/secrets/search", new JsonObject { ["username"] = "root", ["host_id"] = server.HostId("web-01") })).Items[0]!;
        var body = new JsonObject { ["path"] = secret["path"]!.ToString() };

        (await server.PostAsync("/simulator/accounts/take", new JsonObject { ["account"] = "root", ["host"] = "web-01", ["by"] = "elin.berg", ["seconds"] = 60 })).Is(HttpStatusCode.OK);
        Assert.Contains("elin.berg", (await server.PostAsync("/authorizer/api/v1/secrets/checkouts", body)).Is(HttpStatusCode.Conflict)["error_message"], StringComparison.Ordinal);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(61));
        (await server.PostAsync("/simulator/accounts/lock", new JsonObject { ["account"] = "root", ["host"] = "web-01", ["seconds"] = 60 })).Is(HttpStatusCode.OK);
        Assert.Contains("locked", (await server.PostAsync("/authorizer/api/v1/secrets/checkouts", body)).Is(HttpStatusCode.Conflict)["error_message"], StringComparison.Ordinal);
        (await server.PostAsync("/simulator/accounts/take", new JsonObject { ["account"] = "nobody" })).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_process_gets_credentials_and_resets()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.State.Hosts.Clear();
        server.Simulator.Faults.Add(Fault.Status(null, 503));
        var before = (await server.GetAsync("/simulator/credentials")).Is(HttpStatusCode.OK);
        Assert.Equal(server.Simulator.Credentials.ApiClientSecret, before["api_client_secret"]);

        (await server.PostAsync("/simulator/reset")).Is(HttpStatusCode.OK);

        Assert.Equal(before.Text, (await server.GetAsync("/simulator/credentials")).Text);
        Assert.Equal(30, server.Simulator.State.Hosts.Count);
        Assert.Empty(server.Simulator.Faults.All);
        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.Unauthorized);
        await server.LogInAsync();
        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var server = await TestServer.StartAsync();

        (await server.GetAsync("/simulator/nothing")).Is(HttpStatusCode.NotFound);
    }
}
