using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.SecretsManager;

public sealed class SecretsManagerTests
{
    private const string Service = "secrets-manager";
    private const string Root = "/secrets-manager/api/v1";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service)
    {
        Value = (server, _, name) => Task.FromResult<string?>(name switch
        {
            "host_id" => server.HostId("web-01"),
            "account" => "root",
            "password_policy_id" => First(server, "password-policy"),
            "script_template_id" => First(server, "script-template"),
            "target_domain_id" => First(server, "targetdomains"),
            "account_id" => First(server, "secrets-manager/accounts"),
            "managed_account_id" => First(server, "managedaccounts"),
            _ => null,
        }),
        Body = (server, operation) => operation.Id switch
        {
            "createManagedAccounts" => new JsonObject { ["ids"] = new JsonArray(Scanned(server, "svc-sql")), ["data"] = new JsonObject() },
            "deleteManagedAccounts" or "rotateManagedAccounts" => new JsonObject { ["ids"] = new JsonArray(First(server, "managedaccounts")) },
            "updateManagedAccounts" => new JsonObject { ["ids"] = new JsonArray(First(server, "managedaccounts")), ["changes"] = new JsonObject { ["comment"] = "x" } },
            "updateTargetDomainAccounts" => new JsonObject { ["ids"] = new JsonArray(Scanned(server, "svc-sql")), ["changes"] = new JsonObject { ["ignored"] = true } },
            _ => null,
        },
    }.AskAsync(operationId);

    [Fact]
    public async Task Policies_and_scripts_are_kept_apart()
    {
        await using var server = await TestServer.StartAsync();
        var policy = (await server.PostAsync($"{Root}/password-policy", new JsonObject { ["name"] = "New", ["max_versions"] = 2, ["max_checkout_duration"] = "PT5M" }))["id"];
        var script = (await server.PostAsync($"{Root}/script-template", new JsonObject { ["name"] = "New", ["script"] = "{{account}}" }))["id"];

        (await server.DeleteAsync($"{Root}/script-template/{policy}")).Is(HttpStatusCode.NotFound);
        (await server.PutAsync($"{Root}/script-template/{script}", new JsonObject { ["name"] = "Newer", ["script"] = "x" })).Is(HttpStatusCode.OK);
        (await server.DeleteAsync($"{Root}/script-template/{script}")).Is(HttpStatusCode.OK);
        Assert.Equal("New", (await server.GetAsync($"{Root}/password-policy/{policy}"))["name"]);
        Assert.Contains((await server.GetAsync($"{Root}/password-policies")).Items, one => one!["id"]!.ToString() == policy);
        Assert.DoesNotContain((await server.GetAsync($"{Root}/script-templates")).Items, one => one!["id"]!.ToString() == script);
    }

    [Theory]
    [InlineData("name", "Host accounts", "VALUE_DUPLICATE")]
    [InlineData("max_checkout_duration", "soon", "VALUE_INCORRECT_FORMAT")]
    public async Task Bad_policies_are_refused(string property, string value, string code)
    {
        await using var server = await TestServer.StartAsync();

        var refused = await server.PostAsync($"{Root}/password-policy", new JsonObject { ["name"] = "New", ["max_versions"] = 2, [property] = value });

        Assert.Equal(code, refused.Is(HttpStatusCode.BadRequest)["error_code"]);
        Assert.Equal(property, refused["property"]);
    }

    [Theory]
    [InlineData(34, "720h0m0s")]
    [InlineData(35, "P30D")]
    public async Task Durations_are_written_as_the_version_does(int version, string expected)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = version });

        Assert.Equal(expected, (await server.GetAsync($"{Root}/password-policies")).Items[0]!["rotation_interval"]!.ToString());
    }

    [Fact]
    public async Task Scripts_are_tried()
    {
        await using var server = await TestServer.StartAsync();

        var good = await server.PostAsync($"{Root}/script-template/compile", new JsonObject { ["script"] = "echo {{account}}:{{password}}" });

        Assert.Equal("echo test-account:test-password", good.Is(HttpStatusCode.OK)["script"]);
        Assert.Equal("test-user test-NewPassword", (await server.PostAsync($"{Root}/script-template/compile", new JsonObject { ["script"] = "{{user}} {{ .NewPassword }}" })).Is(HttpStatusCode.OK)["script"]);
        foreach (var broken in new[] { "{{user", "{{}}", "{{ a b }}" })
        {
            Assert.Equal("script", (await server.PostAsync($"{Root}/script-template/compile", new JsonObject { ["script"] = broken })).Is(HttpStatusCode.BadRequest)["property"]);
        }
    }

    [Fact]
    public async Task A_new_host_secret_takes_the_policy_by_either_name_and_has_no_times_yet()
    {
        await using var server = await TestServer.StartAsync();
        var policy = server.First("secrets-manager/password-policy");
        var secret = new JsonObject
        {
            ["metadata"] = new JsonObject { ["policy_id"] = policy, ["certificate_validation_options"] = string.Empty },
            ["accounts"] = new JsonArray(new JsonObject { ["account"] = "root" }),
        };

        var created = (await server.PostAsync($"{Root}/host-secret/{server.HostId("app-01")}", secret)).Is(HttpStatusCode.OK).Json;

        Assert.Equal(policy, created["metadata"]!["password_policy_id"]!.ToString());
        Assert.Equal(policy, created["metadata"]!["policy_id"]!.ToString());
        Assert.Equal(
            ["account", "host_id", "last_error_details", "created", "created_by"],
            created["accounts"]![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task A_host_password_is_rotated_on_the_clock()
    {
        await using var server = await TestServer.StartAsync();
        var host = server.HostId("web-01");
        var before = await AccountAsync(server, host, "root");
        var password = Password(server, host);

        Assert.Empty((await server.PostAsync($"{Root}/rotate/{host}/root")).Is(HttpStatusCode.OK).Body);
        Assert.Equal(before["last_rotated"]!.ToString(), (await AccountAsync(server, host, "root"))["last_rotated"]!.ToString());
        Assert.Equal(password, Password(server, host));
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);
        var after = await AccountAsync(server, host, "root");

        Assert.True(string.CompareOrdinal(after["last_rotated"]!.ToString(), after["rotation_initiate"]!.ToString()) > 0);
        Assert.Null(after["last_error"]);
        Assert.NotEqual(password, Password(server, host));
        var status = (await server.GetAsync($"/host-store/api/v1/hosts/{host}")).Json["password_rotation"]!["rotation_status"]!.AsArray()
            .Single(one => one!["principal"]!.ToString() == "root")!;
        Assert.Equal(after["last_rotated"]!.ToString(), status["last_rotated"]!.ToString());
    }

    [Fact]
    public async Task A_rotation_that_fails_says_why()
    {
        // The last version in which a password can be set for a host account.
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = 34 });
        var host = server.HostId("web-01");

        // The password of this account is not known.
        (await server.PostAsync($"{Root}/rotate/{host}/deploy")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);
        var failed = await AccountAsync(server, host, "deploy");
        Assert.True(string.CompareOrdinal(failed["last_error"]!.ToString(), failed["rotation_initiate"]!.ToString()) > 0);
        Assert.Contains("not known", failed["last_error_details"]!.ToString(), StringComparison.Ordinal);

        (await server.PostAsync($"{Root}/set-password/{host}/deploy", new JsonObject { ["password"] = "now-known" })).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{Root}/rotate/{host}/deploy")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);
        Assert.Null((await AccountAsync(server, host, "deploy"))["last_error"]);
    }

    [Fact]
    public async Task Rotation_must_be_enabled_and_the_account_known()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal("FEATURE_DISABLED", (await server.PostAsync($"{Root}/rotate/{server.HostId("app-01")}/root")).Is(HttpStatusCode.BadRequest)["error_code"]);
        (await server.PostAsync($"{Root}/rotate/{server.HostId("web-01")}/nobody")).Is(HttpStatusCode.NotFound);
        (await server.GetAsync($"{Root}/host-secret/{server.HostId("app-01")}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_host_that_is_set_to_rotate_gets_a_host_secret()
    {
        await using var server = await TestServer.StartAsync();
        var id = server.HostId("app-01");
        server.Simulator.State.Hosts.Change(id, host =>
        {
            host["password_rotation_enabled"] = true;
            host["password_rotation"] = new JsonObject { ["operating_system"] = "LINUX", ["protocol"] = "SSH" };
            host["principals"]![0]!["rotate"] = true;
        });

        Assert.Equal("root", Assert.Single((await server.GetAsync($"{Root}/host-secret/{id}")).Json["accounts"]!.AsArray())!["account"]!.ToString());
        (await server.DeleteAsync($"{Root}/host-secret/{id}")).Is(HttpStatusCode.OK);
        (await server.GetAsync($"{Root}/host-secret/{id}")).Is(HttpStatusCode.NotFound);
    }

    internal static string First(TestServer server, string collection) => server.Simulator.State.Collection(collection).All()[0]["id"]!.ToString();

    internal static string Scanned(TestServer server, string name) =>
        server.Simulator.State.Collection("secrets-manager/accounts").FindBy("username", name)!["id"]!.ToString();

    private static string Password(TestServer server, string host) => server.Simulator.State.Hosts.Find(host)!["principals"]![0]!["passphrase"]!.ToString();

    private static async Task<JsonNode> AccountAsync(TestServer server, string host, string name) =>
        (await server.GetAsync($"{Root}/host-secret/{host}")).Is(HttpStatusCode.OK).Json["accounts"]!.AsArray().Single(account => account!["account"]!.ToString() == name)!;
}
