using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class CheckoutTests
{
    private const string Secrets = "/authorizer/api/v1/secrets";
    private const string Checkouts = "/authorizer/api/v1/secrets/checkouts";

    [Fact]
    public async Task A_checkout_gives_the_password_and_a_release_ends_it()
    {
        await using var server = await TestServer.StartAsync();
        var (_, path) = await FindAsync(server, "root", "web-01");

        var checkout = await TakeAsync(server, path, HttpStatusCode.OK);
        Assert.Equal(
            server.Simulator.State.Hosts.FindBy("common_name", "web-01")!["principals"]![0]!["passphrase"]!.ToString(),
            checkout.Json["secrets"]![0]!["secret"]!.ToString());
        Assert.Equal("web-01", checkout.Json["host"]!["common_name"]!.ToString());
        Assert.Equal(2, (await server.GetAsync(Checkouts)).Count);
        (await server.GetAsync($"{Checkouts}/{checkout["id"]}")).Is(HttpStatusCode.OK);

        (await server.PostAsync($"{Checkouts}/{checkout["id"]}/release")).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{Checkouts}/{checkout["id"]}/release")).Is(HttpStatusCode.NotFound);
        Assert.Equal(1, server.Simulator.State.Checkouts.Count);
    }

    [Fact]
    public async Task Lists_hold_no_password()
    {
        await using var server = await TestServer.StartAsync();

        var found = await server.PostAsync($"{Secrets}/search", new JsonObject { ["host_id"] = server.HostId("db-01") });

        Assert.Equal(["postgres", "root"], found.Items.Select(secret => secret!["username"]!.ToString()));
        Assert.All(found.Items, secret => Assert.Null(secret!["secrets"]));
        Assert.Equal(2, (await server.PostAsync($"{Secrets}/search", new JsonObject { ["keywords"] = "NORDLYS svc-b" })).Count
            + (await server.PostAsync($"{Secrets}/search", new JsonObject { ["username"] = "SVC-DEPLOY" })).Count);
    }

    [Fact]
    public async Task A_taken_account_says_by_whom_and_until_when()
    {
        await using var server = await TestServer.StartAsync();
        var (_, path) = await FindAsync(server, "adm-tier0");

        var refused = await TakeAsync(server, path, HttpStatusCode.Conflict);

        Assert.Contains("carla.berg until 20", refused["error_message"], StringComparison.Ordinal);
        server.Simulator.Clock.Advance(TimeSpan.FromMinutes(21));
        await TakeAsync(server, path, HttpStatusCode.Conflict);
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);
        var taken = await TakeAsync(server, path, HttpStatusCode.OK);
        Assert.Equal([1, 2], taken.Json["secrets"]!.AsArray().Select(version => version!["version"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_account_is_locked_while_its_password_changes_after_a_release()
    {
        await using var server = await TestServer.StartAsync();
        var (account, path) = await FindAsync(server, "svc-backup");
        var first = await TakeAsync(server, path, HttpStatusCode.OK);

        (await server.PostAsync($"{Checkouts}/{first["id"]}/release")).Is(HttpStatusCode.OK);
        Assert.Contains("locked", (await TakeAsync(server, path, HttpStatusCode.Conflict))["error_message"], StringComparison.Ordinal);
        Assert.True(server.Simulator.State.Collection("managedaccounts").FindBy("username", account)!["locked"]!.GetValue<bool>());
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(6));

        var second = await TakeAsync(server, path, HttpStatusCode.OK);
        Assert.NotEqual(first.Json["secrets"]![0]!["secret"]!.ToString(), second.Json["secrets"]!.AsArray()[^1]!["secret"]!.ToString());
        Assert.False(server.Simulator.State.Collection("managedaccounts").FindBy("username", account)!["locked"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_limit_counts_open_checkouts()
    {
        await using var server = await TestServer.StartAsync();
        var (_, path) = await FindAsync(server, "svc-deploy");

        var first = await TakeAsync(server, path, HttpStatusCode.OK);
        await TakeAsync(server, path, HttpStatusCode.OK);
        await TakeAsync(server, path, HttpStatusCode.Conflict);
        (await server.PostAsync($"{Checkouts}/{first["id"]}/release")).Is(HttpStatusCode.OK);
        await TakeAsync(server, path, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_checkout_ends_by_itself()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { TokenLifetime = TimeSpan.FromHours(2) });
        var (_, path) = await FindAsync(server, "root", "web-01");
        var checkout = await TakeAsync(server, path, HttpStatusCode.OK);

        server.Simulator.Clock.Advance(TimeSpan.FromMinutes(31));

        (await server.GetAsync($"{Checkouts}/{checkout["id"]}")).Is(HttpStatusCode.NotFound);
        Assert.Equal(0, (await server.GetAsync(Checkouts)).Count);
    }

    [Fact]
    public async Task Checkouts_of_others_are_seen_without_password_and_not_released()
    {
        await using var server = await TestServer.StartAsync();
        var other = Assert.Single((await server.GetAsync(Checkouts)).Items)!;

        Assert.Null(other["secrets"]);
        (await server.PostAsync($"{Checkouts}/{other["id"]}/release")).Is(HttpStatusCode.Forbidden);
        Assert.NotNull(server.Simulator.State.Checkouts.Find(other["id"]!.ToString())!["secrets"]);
    }

    [Fact]
    public async Task Some_accounts_are_not_for_people()
    {
        await using var server = await TestServer.StartAsync();
        var (_, path) = await FindAsync(server, "svc-scanner");

        await TakeAsync(server, path, HttpStatusCode.Forbidden);
        await TakeAsync(server, "no-such-path", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Secrets_follow_the_accounts_of_hosts()
    {
        await using var server = await TestServer.StartAsync();
        var id = server.HostId("web-01");
        var (_, path) = await FindAsync(server, "root", "web-01");
        server.Simulator.State.Hosts.Change(id, host => host["principals"]![0]!["passphrase"] = "changed");

        Assert.Equal("changed", (await TakeAsync(server, path, HttpStatusCode.OK)).Json["secrets"]!.AsArray()[^1]!["secret"]!.ToString());
        (await server.DeleteAsync($"/host-store/api/v1/hosts/{id}")).Is(HttpStatusCode.OK);
        await TakeAsync(server, path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_answer_may_be_a_list()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { CheckoutAnswersList = true });
        var (_, path) = await FindAsync(server, "root", "web-01");

        Assert.Single((await TakeAsync(server, path, HttpStatusCode.OK)).Items);
    }

    [Fact]
    public async Task Older_servers_have_no_checkouts()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = 34 });

        (await server.GetAsync(Secrets)).Is(HttpStatusCode.NotFound);
    }

    private static async Task<(string Account, string Path)> FindAsync(TestServer server, string account, string? host = null)
    {
        var search = new JsonObject { ["username"] = account };
        if (host is not null)
        {
            search["host_id"] = server.HostId(host);
        }

        var found = Assert.Single((await server.PostAsync($"{Secrets}/search", search)).Is(HttpStatusCode.OK).Items)!;
        return (account, found["path"]!.ToString());
    }

    private static async Task<Reply> TakeAsync(TestServer server, string path, HttpStatusCode expected)
    {
        var reply = await server.PostAsync(Checkouts, new JsonObject { ["path"] = path });
        if (reply.Status == HttpStatusCode.Unauthorized)
        {
            // The clock was moved beyond the life of the token.
            await server.LogInAsync();
            reply = await server.PostAsync(Checkouts, new JsonObject { ["path"] = path });
        }

        return reply.Is(expected);
    }
}
