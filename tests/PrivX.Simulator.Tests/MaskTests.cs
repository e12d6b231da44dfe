using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class MaskTests
{
    private const string Mask = "********";

    [Fact]
    public async Task Stored_secrets_are_answered_masked_everywhere()
    {
        await using var server = await TestServer.StartAsync();
        var secrets = server.Simulator.State.Hosts.All().SelectMany(host => host["principals"]!.AsArray()).Select(principal => principal!["passphrase"]?.ToString())
            .Concat(server.Simulator.State.Sources.All().SelectMany(source => source["connection"]!.AsObject()).Where(member => member.Key.Contains("password", StringComparison.Ordinal) || member.Key.Contains("secret", StringComparison.Ordinal)).Select(member => member.Value!.ToString()))
            .Where(secret => !string.IsNullOrEmpty(secret))
            .ToArray();
        Assert.True(secrets.Length > 30);

        foreach (var path in new[] { "/host-store/api/v1/hosts?limit=100", "/role-store/api/v1/sources", "/authorizer/api/v1/secrets" })
        {
            var text = (await server.GetAsync(path)).Is(HttpStatusCode.OK).Text;
            Assert.DoesNotContain(secrets, secret => text.Contains(secret!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_echoed_mask_keeps_the_stored_secret()
    {
        await using var server = await TestServer.StartAsync();
        var before = Passphrases(server, "db-01");
        var host = await ReadAsync(server, "db-01");
        Assert.Equal(Mask, host["principals"]![0]!["passphrase"]!.ToString());

        // The order of accounts does not matter: each is known by its name.
        var principals = host["principals"]!.AsArray();
        var first = principals[0];
        principals.RemoveAt(0);
        principals.Add(first);
        await WriteAsync(server, host);

        Assert.Equal<IEnumerable<string?>>([before[1], before[2], before[0]], Passphrases(server, "db-01"));
    }

    [Theory]
    [InlineData("a new one", "a new one")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task Anything_else_stores_or_wipes(string? sent, string? stored)
    {
        await using var server = await TestServer.StartAsync();
        var host = await ReadAsync(server, "web-01");
        var principal = host["principals"]![0]!.AsObject();
        if (sent is null)
        {
            principal.Remove("passphrase");
        }
        else
        {
            principal["passphrase"] = sent;
        }

        await WriteAsync(server, host);

        Assert.Equal(stored, Passphrases(server, "web-01")[0]);
    }

    [Fact]
    public async Task A_mask_for_an_account_that_has_no_secret_becomes_the_secret()
    {
        await using var server = await TestServer.StartAsync();
        var host = await ReadAsync(server, "web-01");
        host["principals"]!.AsArray().Add(new JsonObject { ["principal"] = "new", ["passphrase"] = Mask });

        await WriteAsync(server, host);

        Assert.Equal(Mask, Passphrases(server, "web-01")[^1]);
    }

    [Fact]
    public async Task A_mask_where_the_secret_is_required_damages_it()
    {
        await using var server = await TestServer.StartAsync();
        var sources = (await server.GetAsync("/role-store/api/v1/sources")).Items;
        var source = sources.First(candidate => candidate!["name"]!.ToString() == "Corporate directory")!;
        Assert.Equal(Mask, source["connection"]!["ldap_bind_password"]!.ToString());

        (await server.PutAsync($"/role-store/api/v1/sources/{source["id"]}", source)).Is(HttpStatusCode.OK);
        (await server.PostAsync("/role-store/api/v1/sources/refresh", new JsonArray(source["id"]!.DeepClone()))).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(TimeSpan.FromMinutes(1));

        var damaged = await server.GetAsync($"/role-store/api/v1/sources/{source["id"]}");
        Assert.Equal(Mask, server.Simulator.State.Sources.Find(source["id"]!.ToString())!["connection"]!["ldap_bind_password"]!.ToString());
        Assert.Equal("NOK", damaged["status_code"]);
    }

    [Fact]
    public async Task Unknown_members_come_back_if_they_are_sent_back()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { UnknownMembers = true });
        var host = await ReadAsync(server, "web-01");
        Assert.Equal("kept", host["member_of_a_newer_server"]!.ToString());

        await WriteAsync(server, host);
        Assert.Equal("kept", (await ReadAsync(server, "web-01"))["member_of_a_newer_server"]!.ToString());

        host.Remove("member_of_a_newer_server");
        await WriteAsync(server, host);
        Assert.Null((await ReadAsync(server, "web-01"))["member_of_a_newer_server"]);
    }

    private static async Task<JsonObject> ReadAsync(TestServer server, string name) =>
        (await server.GetAsync($"/host-store/api/v1/hosts/{server.HostId(name)}")).Is(HttpStatusCode.OK).Json.AsObject();

    private static async Task WriteAsync(TestServer server, JsonObject host) =>
        (await server.PutAsync($"/host-store/api/v1/hosts/{host["id"]}", host)).Is(HttpStatusCode.OK);

    private static string?[] Passphrases(TestServer server, string name) =>
        [.. server.Simulator.State.Hosts.FindBy("common_name", name)!["principals"]!.AsArray().Select(principal => principal!["passphrase"]?.ToString())];
}
