using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.SecretsManager;

public sealed class TargetDomainTests
{
    private const string Root = "/secrets-manager/api/v1/targetdomains";

    [Fact]
    public async Task A_scan_takes_a_moment_and_finds_accounts()
    {
        await using var server = await TestServer.StartAsync();
        var domain = $"{Root}/{await ResolveAsync(server, "NORDLYS")}";
        var before = await server.GetAsync(domain);

        Assert.Empty((await server.PostAsync($"{domain}/refresh")).Is(HttpStatusCode.OK).Body);
        Assert.Equal("RUNNING", (await server.GetAsync(domain))["scan_status"]);
        server.Simulator.Clock.Advance(server.Simulator.Options.JobTime);
        var after = await server.GetAsync(domain);

        Assert.Equal("SUCCESS", after["scan_status"]);
        Assert.True(string.CompareOrdinal(after["last_scanned"], before["last_scanned"]) > 0);
        Assert.Equal("svc-found-09", Assert.Single((await server.PostAsync($"{domain}/accounts/search", new JsonObject { ["state"] = "NEW" })).Items)!["username"]!.ToString());
    }

    [Fact]
    public async Task A_domain_without_endpoints_cannot_be_scanned()
    {
        await using var server = await TestServer.StartAsync();
        var domain = $"{Root}/{await ResolveAsync(server, "PAPER")}";

        (await server.PostAsync($"{domain}/refresh")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(server.Simulator.Options.JobTime);

        Assert.Equal("ERROR", (await server.GetAsync(domain))["scan_status"]);
        Assert.Equal("0001-01-01T00:00:00Z", (await server.GetAsync(domain))["last_scanned"]);
    }

    [Fact]
    public async Task Bind_passwords_are_never_answered_and_kept_when_left_out()
    {
        await using var server = await TestServer.StartAsync();
        var id = await ResolveAsync(server, "NORDLYS");
        var secret = server.Simulator.State.Collection("targetdomains").Find(id)!["endpoints"]![0]!["ldap_bind_password"]!.ToString();
        var domain = await server.GetAsync($"{Root}/{id}");

        Assert.DoesNotContain(secret, domain.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ldap_bind_password", domain.Text, StringComparison.Ordinal);
        var changed = domain.Json;
        changed["comment"] = "changed";
        (await server.PutAsync($"{Root}/{id}", changed)).Is(HttpStatusCode.OK);
        Assert.Equal(secret, server.Simulator.State.Collection("targetdomains").Find(id)!["endpoints"]![0]!["ldap_bind_password"]!.ToString());
    }

    [Fact]
    public async Task Sort_directions_are_in_lower_case_here()
    {
        await using var server = await TestServer.StartAsync();
        var accounts = $"{Root}/{await ResolveAsync(server, "NORDLYS")}/accounts";

        var names = (await server.GetAsync($"{accounts}?sortkey=username&sortdir=desc")).Is(HttpStatusCode.OK).Items.Select(account => account!["username"]!.ToString()).ToArray();

        Assert.Equal(names.OrderDescending(StringComparer.Ordinal), names);
        (await server.GetAsync($"{accounts}?limit=1001")).Is(HttpStatusCode.BadRequest);
        (await server.GetAsync($"{Root}/{Guid.NewGuid()}/accounts")).Is(HttpStatusCode.NotFound);
        Assert.Equal(0, (await server.PostAsync($"{Root}/{await ResolveAsync(server, "PAPER")}/accounts/search", new JsonObject())).Count);
    }

    [Fact]
    public async Task A_scanned_account_changes_only_in_what_is_sent()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"{Root}/{await ResolveAsync(server, "NORDLYS")}/accounts/{SecretsManagerTests.Scanned(server, "svc-sql")}";

        (await server.PutAsync(path, new JsonObject { ["comment"] = "old" })).Is(HttpStatusCode.OK);
        (await server.PutAsync(path, new JsonObject { ["ignored"] = true })).Is(HttpStatusCode.OK);

        var account = await server.GetAsync(path);
        Assert.Equal("old", account["comment"]);
        Assert.True(account.Json["ignored"]!.GetValue<bool>());
        Assert.Equal("svc-sql", account["username"]);
    }

    [Fact]
    public async Task Scanned_accounts_become_managed_ones_with_a_new_password()
    {
        await using var server = await TestServer.StartAsync();
        var domain = $"{Root}/{await ResolveAsync(server, "NORDLYS")}";
        var ids = new JsonArray(SecretsManagerTests.Scanned(server, "svc-sql"), SecretsManagerTests.Scanned(server, "svc-mail"));
        var policy = SecretsManagerTests.First(server, "password-policy");
        var data = new JsonObject { ["rotate"] = true, ["rotation_enabled"] = true, ["explicit_checkout"] = true, ["password_policy"] = new JsonObject { ["id"] = policy } };

        var created = (await server.PostAsync($"{domain}/managedaccounts/batch/create", new JsonObject { ["ids"] = ids.DeepClone(), ["data"] = data.DeepClone() }))
            .Is(HttpStatusCode.Created).Json["ids"]!.AsArray().Select(id => id!.ToString()).ToArray();
        Assert.Equal(2, created.Length);
        Assert.True((await server.GetAsync($"{domain}/managedaccounts/{created[0]}")).Json["locked"]!.GetValue<bool>());
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);
        var account = await server.GetAsync($"{domain}/managedaccounts/{created[0]}");

        Assert.False(account.Json["locked"]!.GetValue<bool>());
        Assert.Equal("Host accounts", account.Json["password_policy"]!["name"]!.ToString());
        var rotation = Assert.Single(account.Json["rotation_history"]!.AsArray())!;
        Assert.Equal(("MANUAL", "SUCCESS", 1), (rotation["trigger"]!.ToString(), rotation["status"]!.ToString(), rotation["version"]!.GetValue<int>()));
        Assert.Equal("MANAGED", (await server.GetAsync($"{domain}/accounts/{ids[0]}"))["state"]);
        var path = Assert.Single((await server.PostAsync("/authorizer/api/v1/secrets/search", new JsonObject { ["username"] = "svc-sql" })).Items)!["path"]!.ToString();
        (await server.PostAsync("/authorizer/api/v1/secrets/checkouts", new JsonObject { ["path"] = path })).Is(HttpStatusCode.OK);
        Assert.Single((await server.GetAsync($"{domain}/managedaccounts/{created[0]}")).Json["checkouts"]!.AsArray());

        Assert.Equal(
            "VALUE_DUPLICATE",
            (await server.PostAsync($"{domain}/managedaccounts/batch/create", new JsonObject { ["ids"] = ids.DeepClone(), ["data"] = data.DeepClone() }))["error_code"]);
        (await server.PostAsync($"{domain}/managedaccounts/batch/delete", new JsonObject { ["ids"] = new JsonArray([.. created.Select(id => JsonValue.Create(id))]) })).Is(HttpStatusCode.OK);
        Assert.Equal("UNMANAGED", (await server.GetAsync($"{domain}/accounts/{ids[0]}"))["state"]);
        Assert.Empty((await server.PostAsync("/authorizer/api/v1/secrets/search", new JsonObject { ["username"] = "svc-sql" })).Items);
    }

    [Fact]
    public async Task A_rotation_locks_the_account_and_leaves_a_trace()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"{Root}/{await ResolveAsync(server, "NORDLYS")}/managedaccounts/{Managed(server, "svc-backup")}";

        (await server.PostAsync($"{path}/rotate")).Is(HttpStatusCode.OK);
        Assert.True((await server.GetAsync(path)).Json["locked"]!.GetValue<bool>());
        Assert.NotEqual(string.Empty, (await server.GetAsync(path))["locked_timestamp"]);
        (await server.PostAsync($"{path}/rotate")).Is(HttpStatusCode.Conflict);
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);

        Assert.Equal(2, Assert.Single((await server.GetAsync(path)).Json["rotation_history"]!.AsArray())!["version"]!.GetValue<int>());
        Assert.False((await server.GetAsync(path)).Json.AsObject().ContainsKey("locked_timestamp"));
    }

    [Fact]
    public async Task A_rotation_in_a_domain_out_of_reach_fails()
    {
        await using var server = await TestServer.StartAsync();
        var domain = await ResolveAsync(server, "NORDLYS");
        var path = $"{Root}/{domain}/managedaccounts/{Managed(server, "svc-backup")}";
        server.Simulator.State.Collection("targetdomains").Change(domain, document => document["enabled"] = false);

        (await server.PostAsync($"{path}/rotate")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);

        Assert.Equal("ERROR", Assert.Single((await server.GetAsync(path)).Json["rotation_history"]!.AsArray())!["status"]!.ToString());
    }

    [Fact]
    public async Task An_account_made_by_hand_has_no_password_until_it_is_given_one()
    {
        await using var server = await TestServer.StartAsync();
        var domain = $"{Root}/{await ResolveAsync(server, "PAPER")}";
        var id = (await server.PostAsync($"{domain}/managedaccounts", new JsonObject { ["username"] = "safe", ["explicit_checkout"] = true })).Is(HttpStatusCode.Created)["id"];

        Assert.Equal(0, (await server.PostAsync("/authorizer/api/v1/secrets/search", new JsonObject { ["username"] = "safe" })).Count);
        (await server.PostAsync($"{domain}/managedaccounts/{id}/password", new JsonObject { ["password"] = "by-hand" })).Is(HttpStatusCode.OK);
        var secret = Assert.Single((await server.PostAsync("/authorizer/api/v1/secrets/search", new JsonObject { ["username"] = "safe" })).Items)!;
        var checkout = await server.PostAsync("/authorizer/api/v1/secrets/checkouts", new JsonObject { ["path"] = secret["path"]!.ToString() });

        Assert.Equal("by-hand", checkout.Json["secrets"]![0]!["secret"]!.ToString());
        Assert.Equal("VALUE_DUPLICATE", (await server.PostAsync($"{domain}/managedaccounts", new JsonObject { ["username"] = "SAFE" }))["error_code"]);
        Assert.Equal("UNMANAGED", (await server.GetAsync($"{domain}/managedaccounts/{id}"))["state"]);
    }

    [Fact]
    public async Task A_batch_with_an_unknown_account_changes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var domain = $"{Root}/{await ResolveAsync(server, "NORDLYS")}";
        var ids = new JsonArray(Managed(server, "svc-backup"), Guid.NewGuid().ToString());

        (await server.PostAsync($"{domain}/managedaccounts/batch/delete", new JsonObject { ["ids"] = ids.DeepClone() })).Is(HttpStatusCode.BadRequest);
        Assert.Equal(4, (await server.GetAsync($"{domain}/managedaccounts")).Count);
        ids.RemoveAt(1);
        (await server.PostAsync($"{domain}/managedaccounts/batch/edit", new JsonObject { ["ids"] = ids, ["changes"] = new JsonObject { ["explicit_checkout"] = false } })).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await server.PostAsync($"{domain}/managedaccounts/search", new JsonObject { ["explicit_checkout"] = false })).Count);
    }

    private static string Managed(TestServer server, string name) => server.Simulator.State.Collection("managedaccounts").FindBy("username", name)!["id"]!.ToString();

    private static async Task<string> ResolveAsync(TestServer server, string name)
    {
        var found = await server.PostAsync($"{Root}/resolve", new JsonArray(name, "NOWHERE"));
        Assert.Equal(1, found.Count);
        return found.Items[0]!["id"]!.ToString();
    }
}
