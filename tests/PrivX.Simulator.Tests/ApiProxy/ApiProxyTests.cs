using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.ApiProxy;

public sealed class ApiProxyTests
{
    private const string Service = "api-proxy";
    private const string Root = "/api-proxy/api/v1";
    private const string Current = Root + "/users/current/client-credentials";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service)
    {
        Value = async (server, operation, name) => name switch
        {
            "api_target_id" => TargetId(server, "Shop administration"),
            "user_id" => Seeded(server)["user_id"]!.ToString(),
            "credential_id" => operation.Path.Contains("current", StringComparison.Ordinal) ? await CreateAsync(server, "Build cluster") : Seeded(server)["id"]!.ToString(),
            _ => null,
        },
        Body = (server, operation) => operation.Id switch
        {
            "createApiTarget" or "updateApiTarget" => ApiTarget("New"),
            var id when id.Contains("ClientCredential", StringComparison.Ordinal) && operation.RequestBody is not null => Credential(server, "Build cluster"),
            _ => null,
        },
    }.AskAsync(operationId);

    [Fact]
    public async Task Secrets_of_targets_are_masked()
    {
        await using var server = await TestServer.StartAsync();
        var id = TargetId(server, "Build cluster");
        var target = await server.GetAsync($"{Root}/api-targets/{id}");

        Assert.Equal("********", target.Json["target_credential"]!["bearer_token"]!.ToString());
        Assert.Equal("VALUE_DUPLICATE", (await server.PostAsync($"{Root}/api-targets", ApiTarget("build CLUSTER")))["error_code"]);
        Assert.Equal(1, (await server.PostAsync($"{Root}/api-targets/search", new JsonObject { ["tags"] = new JsonArray("kubernetes") })).Count);
        Assert.Contains("kubernetes", (await server.GetAsync($"{Root}/api-targets/tags")).Items.Select(tag => tag!.ToString()));
    }

    [Fact]
    public async Task A_masked_secret_that_is_written_back_is_lost()
    {
        await using var server = await TestServer.StartAsync();
        var id = TargetId(server, "Build cluster");
        var target = (await server.GetAsync($"{Root}/api-targets/{id}")).Json;

        (await server.PutAsync($"{Root}/api-targets/{id}", target)).Is(HttpStatusCode.OK);

        Assert.Equal("********", server.Simulator.State.Collection("api-targets").Find(id)!["target_credential"]!["bearer_token"]!.ToString());
    }

    [Theory]
    [InlineData("Build cluster", "token", "    token: ")]
    [InlineData("Shop administration", "basicauth", "    password: ")]
    [InlineData("Report service", "certificate", "    client-key-data: ")]
    public async Task A_credential_follows_its_target_and_gives_its_secret_apart(string target, string type, string line)
    {
        await using var server = await TestServer.StartAsync();
        var id = await CreateAsync(server, target);
        var credential = await server.GetAsync($"{Current}/{id}");

        var secret = (await server.GetAsync($"{Current}/{id}/secret")).Is(HttpStatusCode.OK);

        Assert.Equal(type, credential["type"]);
        Assert.Equal("text/plain", secret.Headers["Content-Type"]);
        Assert.Equal(secret.Text, (await server.GetAsync($"{Current}/{id}/secret?format=raw")).Text);
        Assert.DoesNotContain(secret.Text, credential.Text, StringComparison.Ordinal);
        Assert.Contains(line, (await server.GetAsync($"{Current}/{id}/secret?format=kubeconfig")).Json["kubeconfig"]!["data"]!.ToString(), StringComparison.Ordinal);
        if (type == "certificate")
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(secret.Text);
        }
    }

    [Fact]
    public async Task The_validity_is_shortened_but_not_extended()
    {
        await using var server = await TestServer.StartAsync();
        var id = await CreateAsync(server, "Build cluster");
        var change = Credential(server, "Build cluster");
        change["not_after"] = "2099-01-01T00:00:00Z";
        (await server.PutAsync($"{Current}/{id}", change)).Is(HttpStatusCode.BadRequest);
        change["not_after"] = DateTimeOffset.UtcNow.AddDays(2).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        (await server.PutAsync($"{Current}/{id}", change)).Is(HttpStatusCode.OK);
        Assert.Equal(change["not_after"]!.ToString(), (await server.GetAsync($"{Current}/{id}"))["not_after"]);
        change["type"] = "certificate";
        (await server.PutAsync($"{Current}/{id}", change)).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Credentials_belong_to_their_user_who_needs_a_role()
    {
        await using var server = await TestServer.StartAsync();
        var seeded = Seeded(server);
        var path = $"{Root}/users/{seeded["user_id"]}/client-credentials";

        Assert.Equal(1, (await server.GetAsync(path)).Count);
        Assert.Equal(0, (await server.GetAsync(Current)).Count);
        (await server.GetAsync($"{Current}/{seeded["id"]}")).Is(HttpStatusCode.NotFound);
        (await server.PostAsync(path, Credential(server, "Shop administration"))).Is(HttpStatusCode.Forbidden);
        (await server.GetAsync($"{Root}/users/{Guid.NewGuid()}/client-credentials")).Is(HttpStatusCode.NotFound);
        (await server.DeleteAsync($"{path}/{seeded["id"]}")).Is(HttpStatusCode.OK);
        Assert.Equal(0, (await server.GetAsync(path)).Count);
    }

    private static string TargetId(TestServer server, string name) => server.Simulator.State.Collection("api-targets").FindBy("name", name)!["id"]!.ToString();

    private static JsonObject Seeded(TestServer server) => server.Simulator.State.Collection("client-credentials").All()[0];

    private static JsonObject Credential(TestServer server, string target) => new()
    {
        ["name"] = "mine",
        ["target"] = new JsonObject { ["id"] = TargetId(server, target) },
    };

    private static async Task<string> CreateAsync(TestServer server, string target) =>
        (await server.PostAsync(Current, Credential(server, target))).Is(HttpStatusCode.Created)["id"];

    private static JsonObject ApiTarget(string name) => new()
    {
        ["name"] = name,
        ["authorized_endpoints"] = new JsonArray(new JsonObject
        {
            ["host"] = "api.nordlys.example",
            ["protocols"] = new JsonArray("https"),
            ["methods"] = new JsonArray("GET"),
            ["paths"] = new JsonArray("/**"),
            ["allow_unauthenticated"] = false,
        }),
        ["target_credential"] = new JsonObject { ["type"] = "token", ["bearer_token"] = "secret" },
    };
}
