using System;
using System.Linq;
using System.Net;
using System.Net.Http;
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
        Assert.Empty(server.Simulator.Faults.All);
    }

    [Theory]
    [InlineData("""{"kind":"HalfJason"}""", "There is no kind of fault 'HalfJason'. Near it: HalfJson.")]
    [InlineData("""{"kind":4}""", "There is no kind of fault '4'.")]
    [InlineData("""{"kind":"Custom"}""", "There is no kind of fault 'Custom'.")]
    [InlineData("""{"target":"listHosts"}""", "'kind' is missing.")]
    [InlineData("""{"kind":"Html","target":"listHost"}""", "There is no operation 'listHost'. Near it: listHosts")]
    [InlineData("""{"kind":"Html","target":"hosts-store:listHosts"}""", "There is no operation 'hosts-store:listHosts'. Near it: host-store:listHosts")]
    [InlineData("""{"kind":"Html","target":"*/hosts"}""", "There is no operation '*/hosts'.")]
    [InlineData("""{"kind":"Status","status":429}""", "There is no member of a fault 'status'.")]
    [InlineData("""{"kind":"Status","time":1}""", "There is no member of a fault 'time'. Near it: times")]
    [InlineData("""{"kind":"Status","struck":1}""", "There is no member of a fault 'struck'.")]
    [InlineData("""{"kind":"Html","timing":"After"}""", "There is no timing 'After'. There are: BeforeHandling, AfterHandling.")]
    [InlineData("""{"kind":"Html","method":"GETS"}""", "There is no method 'GETS'. Near it: GET")]
    [InlineData("[]", "A JSON object is expected.")]
    public async Task A_fault_that_would_never_strike_is_refused(string fault, string reason)
    {
        await using var server = await TestServer.StartAsync();

        var reply = (await server.PostAsync("/simulator/faults", JsonNode.Parse(fault))).Is(HttpStatusCode.BadRequest);

        Assert.StartsWith(reason, reply["error"], StringComparison.Ordinal);
        Assert.Empty(server.Simulator.Faults.All);
    }

    [Fact]
    public async Task A_fault_planted_in_process_must_name_an_operation_too()
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        Assert.Throws<ArgumentException>(() => server.Simulator.Faults.Add(Fault.Status("listHost", 503)));
    }

    [Fact]
    public async Task The_journal_of_an_operation_that_does_not_exist_is_refused()
    {
        await using var server = await TestServer.StartAsync();

        (await server.GetAsync("/simulator/journal?operation=listHost")).Is(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null, null, null, HttpStatusCode.OK)]
    [InlineData("", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("0123456789abcdef0123456789abcdef", null, null, HttpStatusCode.Unauthorized)]
    [InlineData(null, "localhost", null, HttpStatusCode.OK)]
    [InlineData(null, "[::1]:80", null, HttpStatusCode.OK)]
    [InlineData(null, "127.0.0.9", null, HttpStatusCode.OK)]
    [InlineData(null, "rebound.example", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "localhost.example", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "192.0.2.1", null, HttpStatusCode.Forbidden)]
    [InlineData(null, null, "https://page.example", HttpStatusCode.Forbidden)]
    [InlineData(null, null, "null", HttpStatusCode.Forbidden)]
    [InlineData("", "rebound.example", "https://page.example", HttpStatusCode.Forbidden)]
    public async Task Only_who_knows_the_token_and_is_no_web_page_gets_in(string? token, string? host, string? origin, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { PlainHttp = true }, logIn: false);
        using var client = TestServer.NewClient(server.Simulator);
        foreach (var path in new[] { "/simulator/credentials", "/simulator/journal", "/simulator/nothing" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            request.Headers.Add("X-Simulator-Token", token ?? server.Simulator.ControlToken);
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            using var response = await client.SendAsync(request);
            Assert.Equal(expected == HttpStatusCode.OK && path == "/simulator/nothing" ? HttpStatusCode.NotFound : expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task Each_start_has_a_token_of_its_own_that_stays_through_a_reset()
    {
        await using var one = await TestServer.StartAsync(logIn: false);
        await using var other = await TestServer.StartAsync(logIn: false);
        var before = one.Simulator.ControlToken;

        one.Simulator.Reset();

        Assert.Equal(before, one.Simulator.ControlToken);
        Assert.NotEqual(before, other.Simulator.ControlToken);
        Assert.DoesNotContain(before, (await one.GetAsync("/simulator/credentials")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
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
        (await server.PostAsync("/simulator/accounts/take", new JsonObject { ["account"] = "nobody" })).Is(HttpStatusCode.BadRequest);
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
