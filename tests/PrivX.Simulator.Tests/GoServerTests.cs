using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

/// <summary>What comes of the server being written in Go, which the vendor's Go SDK counts on.</summary>
public sealed class GoServerTests
{
    private const string Connections = "/connection-manager/api/v1/connections";
    private const string NetworkTargets = "/network-access-manager/api/v1/nwtargets";

    [Fact]
    public async Task Null_is_an_empty_list_where_a_list_is_required()
    {
        await using var server = await TestServer.StartAsync();
        var host = (await server.PostAsync("/host-store/api/v1/hosts", new JsonObject { ["common_name"] = "null-01", ["addresses"] = null, ["tags"] = null })).Is(HttpStatusCode.Created);
        Assert.Empty((await server.GetAsync(host.Headers["Location"])).Json["addresses"]!.AsArray());

        var target = new JsonObject
        {
            ["name"] = "nulls",
            ["roles"] = null,
            ["authorized_endpoints"] = new JsonArray(new JsonObject { ["host"] = "x.example", ["protocols"] = null, ["methods"] = null, ["paths"] = null, ["allow_unauthenticated"] = false }),
            ["target_credential"] = new JsonObject { ["type"] = "token", ["bearer_token"] = "x" },
        };
        var created = (await server.PostAsync("/api-proxy/api/v1/api-targets", target)).Is(HttpStatusCode.Created);
        Assert.Empty((await server.GetAsync($"/api-proxy/api/v1/api-targets/{created["id"]}")).Json["authorized_endpoints"]![0]!["paths"]!.AsArray());

        (await server.PostAsync("/local-user-store/api/v1/api-clients", new JsonObject { ["name"] = "no roles", ["roles"] = null })).Is(HttpStatusCode.Created);
        (await server.PostAsync("/local-user-store/api/v1/api-clients", new JsonObject { ["name"] = "no word of roles" })).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Null_for_the_whole_list_is_an_empty_one()
    {
        await using var server = await TestServer.StartAsync();
        var tags = $"{Connections}/{server.First("connection-manager/connections")}/tags";
        (await server.PutAsync(tags, new JsonArray("one"))).Is(HttpStatusCode.OK);

        using var request = new HttpRequestMessage(HttpMethod.Put, tags) { Content = new StringContent("null", null, "application/json") };
        (await server.SendAsync(request)).Is(HttpStatusCode.OK);

        Assert.Empty((await server.GetAsync(tags[..^5])).Json["tags"]!.AsArray());
    }

    [Fact]
    public async Task Null_for_what_is_required_and_no_list_is_refused()
    {
        await using var server = await TestServer.StartAsync();

        var refused = (await server.PostAsync(NetworkTargets, new JsonObject { ["name"] = null, ["roles"] = null, ["dst"] = null })).Is(HttpStatusCode.BadRequest);

        Assert.Equal("name", refused["property"]);
    }

    [Fact]
    public async Task Names_are_read_without_regard_to_case()
    {
        await using var server = await TestServer.StartAsync();
        var all = (await server.PostAsync($"{Connections}/search", new JsonObject())).Count;
        var since = server.Simulator.Clock.UtcNow.AddDays(-3).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

        var exact = (await server.PostAsync($"{Connections}/search", new JsonObject { ["connected"] = new JsonObject { ["start"] = since } })).Count;
        var capitals = (await server.PostAsync($"{Connections}/search", new JsonObject { ["Connected"] = new JsonObject { ["Start"] = since } })).Count;

        Assert.InRange(exact, 1, all - 1);
        Assert.Equal(exact, capitals);
    }

    [Fact]
    public async Task An_exact_name_wins_and_free_data_keep_their_names()
    {
        await using var server = await TestServer.StartAsync();
        var secret = new JsonObject { ["Name"] = "other", ["name"] = "exact", ["DATA"] = new JsonObject { ["UserName"] = "u", ["username"] = "v" } };

        Assert.Equal("exact", (await server.PostAsync("/vault/api/v1/secrets", secret)).Is(HttpStatusCode.Created)["name"]);

        var stored = server.Simulator.State.Collection("vault/secrets").Find("exact")!["data"]!.AsObject();
        Assert.Equal(["UserName", "username"], stored.Select(member => member.Key));
    }

    [Fact]
    public async Task Times_that_are_not_set_are_left_out_and_empty_ones_a_mistake_of_the_simulator()
    {
        await using var server = await TestServer.StartAsync();
        var host = server.HostId("web-01");
        var path = $"/secrets-manager/api/v1/host-secret/{host}";
        Assert.All((await server.GetAsync(path)).Is(HttpStatusCode.OK).Json["accounts"]!.AsArray(), account => Assert.False(account!.AsObject().ContainsKey("last_error")));

        server.AllowViolations = true;
        server.Simulator.State.Collection("secrets-manager/host-secrets").Change(host, secret => secret["accounts"]![0]!["last_error"] = string.Empty);

        var broken = (await server.GetAsync(path)).Is(HttpStatusCode.InternalServerError);
        Assert.Contains("$.accounts[0].last_error", broken.Headers["X-Simulator-Violation"], StringComparison.Ordinal);
    }
}
