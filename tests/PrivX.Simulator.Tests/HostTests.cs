using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class HostTests
{
    private const string Hosts = "/host-store/api/v1/hosts";

    [Fact]
    public async Task A_host_is_created_read_replaced_and_deleted()
    {
        await using var server = await TestServer.StartAsync();

        var created = (await server.PostAsync(Hosts, Host("new-01"))).Is(HttpStatusCode.Created);
        var path = $"{Hosts}/{created["id"]}";
        Assert.Equal(path, created.Headers["Location"]);

        var host = (await server.GetAsync(path)).Is(HttpStatusCode.OK).Json;
        Assert.Equal("FALSE", host["disabled"]!.ToString());
        Assert.EndsWith("00Z", host["created"]!.ToString(), StringComparison.Ordinal);

        host["comment"] = "changed";
        host["disabled"] = "BY_ADMIN";
        (await server.PutAsync(path, host)).Is(HttpStatusCode.OK);
        var changed = (await server.GetAsync(path)).Json;
        Assert.Equal("changed", changed["comment"]!.ToString());
        Assert.Equal("FALSE", changed["disabled"]!.ToString());
        Assert.Equal(host["created"]!.ToString(), changed["created"]!.ToString());

        (await server.DeleteAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal("OBJECT_NOT_FOUND", (await server.DeleteAsync(path)).Is(HttpStatusCode.NotFound)["error_code"]);
        (await server.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await server.PutAsync(path, host)).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rotation_need_not_say_how_certificates_are_checked(bool empty)
    {
        await using var server = await TestServer.StartAsync();
        var host = Host("rotated-01");
        host["password_rotation"] = new JsonObject
        {
            ["use_main_account"] = false,
            ["operating_system"] = "LINUX",
            ["protocol"] = "SSH",
            ["password_policy_id"] = server.First("secrets-manager/password-policy"),
            ["script_template_id"] = server.First("secrets-manager/script-template"),
        };
        if (empty)
        {
            host["password_rotation"]!["certificate_validation_options"] = string.Empty;
        }

        var created = (await server.PostAsync(Hosts, host)).Is(HttpStatusCode.Created);

        Assert.False((await server.GetAsync(created.Headers["Location"])).Json["password_rotation"]!.AsObject().ContainsKey("certificate_validation_options"));
    }

    [Fact]
    public async Task What_a_replacement_leaves_out_is_gone()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"{Hosts}/{server.HostId("web-01")}";
        var host = (await server.GetAsync(path)).Json.AsObject();

        host.Remove("tags");
        host.Remove("organization");
        (await server.PutAsync(path, host)).Is(HttpStatusCode.OK);

        var left = (await server.GetAsync(path)).Json;
        Assert.Empty(left["tags"]!.AsArray());
        Assert.Null(left["organization"]);
    }

    [Fact]
    public async Task A_full_example_survives_create_read_and_replace()
    {
        await using var server = await TestServer.StartAsync();
        var schema = ApiContract.Load().Service("host-store").Schemas["Host"];

        var created = (await server.PostAsync(Hosts, ExampleGenerator.Full(schema, SchemaDirection.Request))).Is(HttpStatusCode.Created);
        var host = (await server.GetAsync($"{Hosts}/{created["id"]}")).Is(HttpStatusCode.OK).Json;

        (await server.PutAsync($"{Hosts}/{created["id"]}", host)).Is(HttpStatusCode.OK);
        var same = (await server.GetAsync($"{Hosts}/{created["id"]}")).Json;
        host["updated"] = same["updated"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(host, same));
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_host()
    {
        await using var server = await TestServer.StartAsync();
        var host = Host("twin");
        host["external_id"] = "NORDLYS-web-01";

        var reply = (await server.PostAsync(Hosts, host)).Is(HttpStatusCode.BadRequest);

        Assert.Equal("VALUE_DUPLICATE", reply["error_code"]);
        Assert.Equal("external_id", reply["property"]);
    }

    [Fact]
    public async Task An_external_id_is_free_again_after_a_change_and_a_delete()
    {
        await using var server = await TestServer.StartAsync();
        var first = await CreateAsync("one", HttpStatusCode.Created);
        var changed = Host("first");
        changed["external_id"] = "two";
        (await server.PutAsync($"{Hosts}/{first["id"]}", changed)).Is(HttpStatusCode.OK);

        await CreateAsync("one", HttpStatusCode.Created);
        await CreateAsync("TWO", HttpStatusCode.BadRequest);
        (await server.DeleteAsync($"{Hosts}/{first["id"]}")).Is(HttpStatusCode.OK);
        await CreateAsync("two", HttpStatusCode.Created);

        async Task<Reply> CreateAsync(string externalId, HttpStatusCode expected)
        {
            var host = Host("host");
            host["external_id"] = externalId;
            return (await server.PostAsync(Hosts, host)).Is(expected);
        }
    }

    [Fact]
    public async Task Invalid_requests_get_the_error_of_the_server()
    {
        await using var server = await TestServer.StartAsync();
        var host = Host("bad");
        host["services"] = new JsonArray(new JsonObject { ["service"] = "SSH", ["port"] = 70000 });

        var one = (await server.PostAsync(Hosts, host)).Is(HttpStatusCode.BadRequest);
        Assert.Equal("VALUE_OUT_OF_BOUNDS", one["error_code"]);
        Assert.Equal("port", one["property"]);

        host["common_name"] = 5;
        var two = (await server.PostAsync(Hosts, host)).Is(HttpStatusCode.BadRequest);
        Assert.Equal("INVALID_REQUEST_DATA", two["error_code"]);
        Assert.Equal(["VALUE_INCORRECT_TYPE", "VALUE_OUT_OF_BOUNDS"], two.Json["details"]!.AsArray().Select(detail => detail!["error_code"]!.ToString()).Order());

        (await server.PostAsync(Hosts)).Is(HttpStatusCode.BadRequest);
        using var broken = new HttpRequestMessage(HttpMethod.Post, Hosts) { Content = new StringContent("{", null, "application/json") };
        (await server.SendAsync(broken)).Is(HttpStatusCode.BadRequest);
        using var text = new HttpRequestMessage(HttpMethod.Post, Hosts) { Content = new StringContent("{}", null, "text/plain") };
        (await server.SendAsync(text)).Is(HttpStatusCode.BadRequest);
        (await server.GetAsync($"{Hosts}/no-id")).Is(HttpStatusCode.BadRequest);
        (await server.SendAsync(HttpMethod.Patch, Hosts, host)).Is(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_host_is_disabled_by_a_boolean_and_shows_a_text()
    {
        await using var server = await TestServer.StartAsync();
        var path = $"{Hosts}/{server.HostId("web-01")}";

        (await server.PutAsync($"{path}/disabled", new JsonObject { ["disabled"] = true })).Is(HttpStatusCode.OK);
        Assert.Equal("BY_ADMIN", (await server.GetAsync(path))["disabled"]);
        (await server.PutAsync($"{path}/disabled", new JsonObject { ["disabled"] = false })).Is(HttpStatusCode.OK);
        Assert.Equal("FALSE", (await server.GetAsync(path))["disabled"]);
        (await server.PutAsync($"{path}/deployable", new JsonObject { ["deployable"] = true })).Is(HttpStatusCode.OK);
        Assert.Equal("true", (await server.GetAsync(path))["deployable"]);
    }

    [Fact]
    public async Task The_deployment_script_changes_only_hosts_that_let_it()
    {
        await using var server = await TestServer.StartAsync();
        var first = await DeployAsync("deployed");
        Assert.Equal("CREATED", first["action"]);
        Assert.Equal("UPDATED", (await DeployAsync("deployed again"))["action"]);

        (await server.PutAsync($"{Hosts}/{first["id"]}/deployable", new JsonObject { ["deployable"] = false })).Is(HttpStatusCode.OK);
        Assert.Equal("SKIPPED", (await DeployAsync("not any more"))["action"]);
        Assert.Equal("deployed again", (await server.GetAsync($"{Hosts}/{first["id"]}"))["common_name"]);

        async Task<Reply> DeployAsync(string name) =>
            (await server.PostAsync($"{Hosts}/deploy", new JsonObject { ["external_id"] = "script-1", ["common_name"] = name })).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("SSH", "web-02.nordlys.example", null, "web-02")]
    [InlineData("SSH", "10.10.1.12", 22, "web-02")]
    [InlineData("DB", "10.10.2.21", 5432, "db-01")]
    [InlineData("RDP", "10.10.1.12", null, null)]
    [InlineData("SSH", "10.10.1.12", 2222, null)]
    public async Task A_host_is_resolved_by_service_and_address(string service, string address, int? port, string? expected)
    {
        await using var server = await TestServer.StartAsync();
        var body = new JsonObject { ["service"] = service, ["address"] = address };
        if (port is not null)
        {
            body["port"] = port;
        }

        var reply = await server.PostAsync($"{Hosts}/resolve", body);

        if (expected is null)
        {
            reply.Is(HttpStatusCode.NotFound);
        }
        else
        {
            Assert.Equal(expected, reply.Is(HttpStatusCode.OK)["common_name"]);
        }
    }

    [Theory]
    [InlineData("""{}""", 30)]
    [InlineData("""{"keywords":"web-0"}""", 4)]
    [InlineData("""{"keywords":"WEB, Production"}""", 5)]
    [InlineData("""{"keywords":"web production nothing"}""", 0)]
    [InlineData("""{"common_name":["web-01","DB-01","none"]}""", 2)]
    [InlineData("""{"external_id":"nordlys-web-01"}""", 1)]
    [InlineData("""{"address":["10.10.1.12"]}""", 1)]
    [InlineData("""{"service":["RDP"]}""", 6)]
    [InlineData("""{"service":["RDP","WEB"]}""", 9)]
    [InlineData("""{"port":[5432,443]}""", 7)]
    [InlineData("""{"zone":["dmz"]}""", 7)]
    [InlineData("""{"tags":["web"],"zone":["dmz"]}""", 4)]
    [InlineData("""{"host_classification":["Network device"]}""", 3)]
    [InlineData("""{"disabled":"by_admin"}""", 1)]
    [InlineData("""{"disabled":"FALSE"}""", 29)]
    [InlineData("""{"deployable":false}""", 30)]
    [InlineData("""{"deployable":true}""", 0)]
    [InlineData("""{"statuses":["OK"]}""", 30)]
    [InlineData("""{"organization":["Nordlys Instruments"],"keywords":""}""", 30)]
    [InlineData("""{"ignore_disabled_sources":true}""", 30)]
    [InlineData("""{"role":["00000000-0000-0000-0000-000000000001"]}""", 0)]
    public async Task Search_combines_criteria_with_and_and_values_with_or(string body, int expected)
    {
        await using var server = await TestServer.StartAsync();

        var reply = (await server.PostAsync($"{Hosts}/search?limit=5", JsonNode.Parse(body))).Is(HttpStatusCode.OK);

        Assert.Equal(expected, reply.Count);
        Assert.Equal(Math.Min(5, expected), reply.Items.Count);
    }

    [Fact]
    public async Task Search_never_finds_a_secret()
    {
        await using var server = await TestServer.StartAsync();
        var secret = server.Simulator.State.Hosts.FindBy("common_name", "web-01")!["principals"]![0]!["passphrase"]!.ToString();

        Assert.Equal(0, (await server.PostAsync($"{Hosts}/search", new JsonObject { ["keywords"] = secret })).Count);
    }

    [Fact]
    public async Task Hosts_of_disabled_sources_can_be_left_out_and_roles_looked_for()
    {
        await using var server = await TestServer.StartAsync();
        var state = server.Simulator.State;
        var role = state.Roles.FindBy("name", "Contractors")!["id"]!.ToString();
        state.Hosts.Change(server.HostId("web-01"), host => host["source_id"] = state.Sources.FindBy("name", "Old datacentre")!["id"]!.ToString());

        Assert.Equal(29, (await server.PostAsync($"{Hosts}/search", new JsonObject { ["ignore_disabled_sources"] = true })).Count);
        Assert.Equal(2, (await server.PostAsync($"{Hosts}/search", new JsonObject { ["role"] = new JsonArray(role) })).Count);
    }

    [Fact]
    public async Task Tags_are_listed_once()
    {
        await using var server = await TestServer.StartAsync();

        var tags = (await server.GetAsync($"{Hosts}/tags?query=pro&sortdir=DESC")).Is(HttpStatusCode.OK);

        Assert.Equal(["production"], tags.Items.Select(tag => tag!.ToString()));
    }

    [Fact]
    public async Task Session_host_certificates_belong_to_their_host()
    {
        await using var server = await TestServer.StartAsync();
        var (one, other) = (server.HostId("term-01"), server.HostId("term-02"));
        foreach (var (host, id) in new[] { (one, "00000000-0000-4000-8000-000000000001"), (one, "00000000-0000-4000-8000-000000000002"), (other, "00000000-0000-4000-8000-000000000003") })
        {
            server.Simulator.State.Collection("session_host_certificates").Put(new JsonObject { ["id"] = id, ["hostname"] = "farm" }, host);
        }

        var path = $"{Hosts}/{one}/session_host_certificates";
        Assert.Equal(2, (await server.GetAsync(path)).Count);
        (await server.DeleteAsync($"{path}/00000000-0000-4000-8000-000000000003")).Is(HttpStatusCode.NotFound);
        (await server.DeleteAsync($"{path}/00000000-0000-4000-8000-000000000001")).Is(HttpStatusCode.OK);
        (await server.DeleteAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal(0, (await server.GetAsync(path)).Count);
        Assert.Equal(1, (await server.GetAsync($"{Hosts}/{other}/session_host_certificates")).Count);
    }

    [Fact]
    public async Task Whitelists_are_kept_and_tried()
    {
        await using var server = await TestServer.StartAsync();
        var created = (await server.PostAsync("/host-store/api/v1/whitelists", new JsonObject { ["name"] = "Mine", ["type"] = "glob", ["whitelist_patterns"] = new JsonArray("ls *") })).Is(HttpStatusCode.Created);
        var whitelist = (await server.GetAsync($"/host-store/api/v1/whitelists/{created["id"]}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(1, (await server.PostAsync("/host-store/api/v1/whitelists/search", new JsonObject { ["keywords"] = "mine" })).Count);

        var result = (await server.PostAsync("/host-store/api/v1/whitelists/evaluate", new JsonObject
        {
            ["whitelist"] = whitelist,
            ["rshell_variant"] = "bash",
            ["commands"] = new JsonArray("ls -al /etc", "rm -rf /"),
        })).Is(HttpStatusCode.OK);

        Assert.Equal([true, false], result.Json["command_results"]!.AsArray().Select(command => command!["allowed"]!.GetValue<bool>()));
    }

    private static JsonObject Host(string name) => new() { ["common_name"] = name, ["addresses"] = new JsonArray("10.99.0.1") };
}
