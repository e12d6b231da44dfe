using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

/// <summary>Strict where the real server is, loose where it is.</summary>
public sealed class RealServerTests
{
    private const string Hosts = "/host-store/api/v1/hosts";
    private const string Workflows = "/workflow-engine/api/v1/workflows";

    [Fact]
    public async Task Members_that_no_schema_knows_are_dropped_and_noted()
    {
        await using var server = await TestServer.StartAsync();
        server.AllowViolations = true;

        var created = (await server.PostAsync(Hosts, Misspelt())).Is(HttpStatusCode.Created);

        var stored = server.Simulator.State.Hosts.Find(created["id"])!;
        Assert.False(stored.ContainsKey("comentt"));
        Assert.False(stored["services"]![0]!.AsObject().ContainsKey("prot"));
        string[] expected =
        [
            "request: $.comentt: the contract does not have this member; it was dropped",
            "request: $.services[0].prot: the contract does not have this member; it was dropped",
        ];
        Assert.Equal(expected, Assert.Single(server.Simulator.Journal.Requests("createHost")).Violations);
        server.Simulator.Journal.Clear();
        Assert.Equal(expected, server.Simulator.Journal.Violations);
    }

    [Fact]
    public async Task They_are_kept_if_that_is_asked_for()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { KeepUnknownMembers = true });

        var created = (await server.PostAsync(Hosts, Misspelt())).Is(HttpStatusCode.Created);

        Assert.Equal("typo", (await server.GetAsync($"{Hosts}/{created["id"]}"))["comentt"]);
    }

    [Fact]
    public async Task What_the_server_answers_may_come_back_without_a_note()
    {
        await using var server = await TestServer.StartAsync();
        const string Secret = "/vault/api/v1/secrets/smtp%20relay";
        var secret = (await server.GetAsync(Secret)).Is(HttpStatusCode.OK).Json;
        Assert.NotNull(secret["path"]);
        secret["write_roles"]!.AsArray().Add(new JsonObject { ["id"] = server.Role("privx-admin") });

        (await server.PutAsync(Secret, secret)).Is(HttpStatusCode.OK);

        Assert.Empty(server.Simulator.Journal.Violations);
    }

    [Theory]
    [InlineData(28, false)]
    [InlineData(34, false)]
    [InlineData(35, true)]
    public async Task Members_of_later_versions_are_neither_taken_nor_answered(int version, bool has)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = version });
        server.AllowViolations = !has;
        var workflow = (await server.GetAsync(Workflows)).Is(HttpStatusCode.OK).Items[0]!;
        Assert.Equal(has, workflow.AsObject().ContainsKey("max_active_requests"));
        workflow["max_active_requests"] = 7;

        (await server.PutAsync($"{Workflows}/{workflow["id"]}", workflow)).Is(HttpStatusCode.OK);

        Assert.Equal(has ? "7" : string.Empty, (await server.GetAsync($"{Workflows}/{workflow["id"]}"))["max_active_requests"]);
        Assert.Equal(has ? 0 : 1, server.Simulator.Journal.Violations.Count(violation => violation.Contains("max_active_requests", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(43, HttpStatusCode.BadRequest)]
    [InlineData(44, HttpStatusCode.Created)]
    public async Task Values_of_later_versions_are_refused(int version, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = version });
        server.AllowViolations = true;

        var reply = await server.PostAsync("/role-store/api/v1/roles", new JsonObject { ["name"] = "Sharers", ["permissions"] = new JsonArray("users-view", "access-roles-manage") });

        Assert.Equal(version == 44 ? string.Empty : "permissions", reply.Is(expected)["property"]);
        Assert.Equal(version == 44 ? 0 : 1, server.Simulator.Journal.Violations.Count);
    }

    [Theory]
    [InlineData(34, "P30D", HttpStatusCode.BadRequest)]
    [InlineData(34, "720h0m0s", HttpStatusCode.Created)]
    [InlineData(35, "P30D", HttpStatusCode.Created)]
    public async Task Durations_are_those_of_the_version(int version, string duration, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = version });
        var policy = server.Simulator.State.Collection("secrets-manager/password-policy").All()[0].AsObject();
        var sent = new JsonObject();
        foreach (var (name, value) in policy.Where(member => member.Key.StartsWith("password_", StringComparison.Ordinal) || member.Key.StartsWith("use_", StringComparison.Ordinal)))
        {
            sent[name] = value!.DeepClone();
        }

        sent["name"] = "new";
        sent["max_versions"] = 3;
        sent["number_of_retries"] = 3;
        sent["retry_interval"] = "720h0m0s";
        sent["rotation_interval"] = duration;
        if (version >= 35)
        {
            sent["retry_interval"] = "PT5M";
        }

        var reply = await server.PostAsync("/secrets-manager/api/v1/password-policy", sent);

        Assert.Equal(expected == HttpStatusCode.Created ? string.Empty : "rotation_interval", reply.Is(expected)["property"]);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(33)]
    [InlineData(35)]
    [InlineData(42)]
    [InlineData(SimulatorOptions.NewestServerVersion)]
    public async Task Everything_that_can_be_listed_is_answered_in_the_shape_of_the_version(int version)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = version });
        foreach (var operation in ApiContract.Load().Operations.Where(operation => operation.Method == "GET" && !operation.PathParameters.Any() && operation.IsAvailableIn(version)))
        {
            var query = operation.QueryParameters.Where(parameter => parameter.Required).Select(parameter => $"{parameter.Name}={parameter.Schema.Effective().Enum.FirstOrDefault("x")}");
            var status = (await server.GetAsync($"{operation.Path}?{string.Join('&', query)}")).Status;
            Assert.True(status != HttpStatusCode.InternalServerError, $"{operation}: {status}");
        }

        Assert.Empty(server.Simulator.Journal.Violations);
        var session = (await server.PostAsync("/auth/api/v1/sessionstorage/sessions/search", new JsonObject())).Items[0]!.AsObject();
        Assert.Equal(version >= 35, session.ContainsKey("id"));
        Assert.Equal(version < 35, session.ContainsKey("session_id"));
    }

    [Fact]
    public async Task A_session_password_meets_the_policy_of_the_source()
    {
        await using var server = await TestServer.StartAsync();
        server.Simulator.State.Sources.Change(server.Id("role-store/sources", "name", "Corporate directory"), source =>
        {
            source["session_password_enabled"] = true;
            source["session_password_policy"] = new JsonObject
            {
                ["password_min_length"] = 12,
                ["password_max_length"] = 14,
                ["use_lower_case"] = true,
                ["use_special_characters"] = true,
            };
        });
        await server.LogInAsUserAsync("anna.berg");

        var password = (await server.GetAsync("/auth/api/v1/sessionstorage/users/current/sessionpassword")).Is(HttpStatusCode.OK)["password"];

        Assert.InRange(password.Length, 12, 14);
        Assert.Contains(password, char.IsAsciiLetterLower);
        Assert.Contains(password, char.IsPunctuation);
        Assert.DoesNotContain(password, character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character));
        Assert.Equal(password, (await server.GetAsync("/auth/api/v1/sessionstorage/users/current/sessionpassword"))["password"]);
    }

    [Fact]
    public async Task A_rotated_password_meets_its_policy()
    {
        await using var server = await TestServer.StartAsync();
        var host = server.HostId("web-01");
        var before = Password();

        (await server.PostAsync($"/secrets-manager/api/v1/rotate/{host}/root")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(server.Simulator.Options.RotationTime);
        await server.GetAsync("/monitor-service/api/v1/time");

        Assert.NotEqual(before, Password());
        Assert.InRange(Password().Length, 16, 24);
        Assert.Contains(Password(), char.IsAsciiLetterLower);
        Assert.Contains(Password(), char.IsAsciiLetterUpper);
        Assert.Contains(Password(), char.IsAsciiDigit);
        Assert.Contains(Password(), character => char.IsPunctuation(character));

        string Password() => server.Simulator.State.Hosts.Find(host)!["principals"]![0]!["passphrase"]!.ToString();
    }

    [Fact]
    public async Task All_secrets_of_a_source_are_masked()
    {
        await using var server = await TestServer.StartAsync();
        var source = new JsonObject
        {
            ["name"] = "cloud",
            ["connection"] = new JsonObject { ["type"] = "OPENSTACK", ["openstack_apikey"] = "secret one", ["kerberos_ticket"] = "c2VjcmV0IHR3bw==" },
        };

        var created = (await server.PostAsync("/role-store/api/v1/sources", source)).Is(HttpStatusCode.Created);

        var connection = (await server.GetAsync($"/role-store/api/v1/sources/{created["id"]}")).Json["connection"]!;
        Assert.Equal("********", connection["openstack_apikey"]!.ToString());
        Assert.Equal("********", connection["kerberos_ticket"]!.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_directories_of_the_mobile_gateway_come_in_either_shape(bool asArray)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { MobileGatewayAnswersArray = asArray });

        Assert.Equal(asArray, (await server.GetAsync("/license-manager/api/v1/mobilegw/status")).Is(HttpStatusCode.OK).Json["used_sources"] is JsonArray);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_say_so_needs_a_credential()
    {
        await using var server = await TestServer.StartAsync();
        var target = new JsonObject
        {
            ["name"] = "quiet",
            ["authorized_endpoints"] = new JsonArray(new JsonObject { ["host"] = "x.example", ["protocols"] = new JsonArray("https"), ["methods"] = new JsonArray("*"), ["paths"] = new JsonArray("/**") }),
            ["target_credential"] = new JsonObject { ["type"] = "token", ["bearer_token"] = "x" },
        };

        var created = (await server.PostAsync("/api-proxy/api/v1/api-targets", target)).Is(HttpStatusCode.Created);

        Assert.Equal("false", (await server.GetAsync($"/api-proxy/api/v1/api-targets/{created["id"]}")).Json["authorized_endpoints"]![0]!["allow_unauthenticated"]!.ToJsonString());
    }

    [Theory]
    [InlineData("?limit=5000", "limit: between 1 and 1000 expected.")]
    [InlineData("?offset=-1", "offset: at least 0 expected.")]
    public async Task An_error_of_range_names_its_ends(string query, string expected)
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { LargestUndocumentedPage = 1000 });

        Assert.Equal(expected, (await server.GetAsync($"{Hosts}{query}")).Is(HttpStatusCode.BadRequest)["error_message"]);
    }

    [Fact]
    public async Task Modifications_in_audit_events_are_JSON_text()
    {
        await using var server = await TestServer.StartAsync();

        var events = (await server.GetAsync("/monitor-service/api/v1/auditevents?limit=400")).Items.Select(audited => audited!["message"]!["modifications"]).OfType<JsonNode>().ToArray();

        Assert.NotEmpty(events);
        Assert.All(events, text => Assert.IsType<JsonObject>(JsonNode.Parse(text.ToString())));
    }

    private static JsonObject Misspelt() => new()
    {
        ["common_name"] = "typo-01",
        ["addresses"] = new JsonArray("10.9.9.9"),
        ["comentt"] = "typo",
        ["services"] = new JsonArray(new JsonObject { ["service"] = "SSH", ["prot"] = 22 }),
    };
}
