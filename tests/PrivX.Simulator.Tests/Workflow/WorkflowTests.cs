using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Workflow;

public sealed class WorkflowTests
{
    private const string Requests = "/workflow-engine/api/v1/requests";

    [Fact]
    public async Task A_request_goes_through_its_steps_and_the_role_is_given_and_taken_back()
    {
        await using var server = await TestServer.StartAsync();
        var user = server.User("anna.berg");
        await server.LogInAsUserAsync("anna.berg");
        var wanted = Request(server);
        wanted["requested_role"] = new JsonObject { ["id"] = server.Role("Database administrators") };
        wanted["request_justification"] = "reports";
        var id = (await server.PostAsync(Requests, wanted)).Is(HttpStatusCode.Created)["id"];
        (await server.PostAsync(Requests, wanted.DeepClone())).Is(HttpStatusCode.BadRequest);
        Assert.Equal(1, (await server.GetAsync($"{Requests}?filter=active_requests")).Count);
        (await server.GetAsync($"{Requests}?filter=all")).Is(HttpStatusCode.Forbidden);
        (await server.GetAsync(Requests)).Is(HttpStatusCode.BadRequest);

        await server.LogInAsync();
        Assert.Contains((await server.GetAsync($"{Requests}?filter=active_approvals")).Items, request => request!["id"]!.ToString() == id);
        (await server.PostAsync($"{Requests}/{id}/decision", Decision(1, "APPROVED"))).Is(HttpStatusCode.BadRequest);
        (await server.PostAsync($"{Requests}/{id}/decision", Decision(0, "APPROVED"))).Is(HttpStatusCode.OK);
        Assert.Equal("WAITING", (await server.GetAsync($"{Requests}/{id}"))["status"]);
        (await server.PostAsync($"{Requests}/{id}/decision", Decision(1, "APPROVED"))).Is(HttpStatusCode.OK);
        Assert.Equal("APPROVED", (await server.GetAsync($"{Requests}/{id}"))["status"]);
        Assert.Contains("Database administrators", await RolesAsync());

        (await server.PostAsync($"{Requests}/{id}/role/revoke")).Is(HttpStatusCode.OK);
        Assert.Equal("true", (await server.GetAsync($"{Requests}/{id}"))["target_role_revoked"]);
        Assert.DoesNotContain("Database administrators", await RolesAsync());

        async Task<string[]> RolesAsync() =>
            [.. (await server.GetAsync($"/role-store/api/v1/users/{user}/roles")).Items.Select(role => role!["name"]!.ToString())];
    }

    [Fact]
    public async Task The_filter_is_read_without_regard_to_case()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal((await server.GetAsync($"{Requests}?filter=all")).Count, (await server.GetAsync($"{Requests}?filter=ALL")).Is(HttpStatusCode.OK).Count);
        (await server.GetAsync($"{Requests}?filter=none")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_search_takes_its_filter_from_the_body_where_the_query_has_none()
    {
        await using var server = await TestServer.StartAsync();
        var all = (await server.PostAsync($"{Requests}/search?filter=all", new JsonObject())).Is(HttpStatusCode.OK).Count;
        Assert.NotEqual(0, all);

        Assert.Equal(all, (await server.PostAsync($"{Requests}/search", new JsonObject { ["filter"] = "ALL" })).Is(HttpStatusCode.OK).Count);
        Assert.Equal(0, (await server.PostAsync($"{Requests}/search?filter=requests", new JsonObject { ["filter"] = "all" })).Is(HttpStatusCode.OK).Count);
        Assert.Equal("filter", (await server.PostAsync($"{Requests}/search", new JsonObject { ["filter"] = "none" })).Is(HttpStatusCode.BadRequest)["property"]);
        Assert.Equal("REQUIRED_VALUE_MISSING", (await server.PostAsync($"{Requests}/search", new JsonObject())).Is(HttpStatusCode.BadRequest)["error_code"]);
    }

    [Fact]
    public async Task One_denial_ends_it()
    {
        await using var server = await TestServer.StartAsync();
        var id = server.First("workflow-engine/requests");

        (await server.PostAsync($"{Requests}/{id}/decision", Decision(0, "DENIED"))).Is(HttpStatusCode.OK);

        Assert.Equal("DENIED", (await server.GetAsync($"{Requests}/{id}"))["status"]);
        (await server.PostAsync($"{Requests}/{id}/decision", Decision(1, "APPROVED"))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_decides_on_an_own_request_or_without_the_role()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.PostAsync(Requests, Request(server))).Is(HttpStatusCode.Created)["id"];

        (await server.PostAsync($"{Requests}/{id}/decision", Decision(0, "APPROVED"))).Is(HttpStatusCode.Forbidden);
        await server.LogInAsUserAsync("anna.berg");
        (await server.PostAsync($"{Requests}/{id}/decision", Decision(0, "APPROVED"))).Is(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("""{"grant_type":"FLOATING","floating_length":25}""")]
    [InlineData("""{"grant_type":"FLOATING"}""")]
    [InlineData("""{"grant_type":"TIME_RESTRICTED","grant_start":"2030-01-01T00:00:00Z","grant_end":"2031-01-01T00:00:00Z"}""")]
    [InlineData("""{"grant_type":"PERMANENT","grant_start":"2030-01-01T00:00:00Z"}""")]
    public async Task Terms_must_be_those_of_the_workflow(string terms)
    {
        await using var server = await TestServer.StartAsync();
        var request = Request(server);
        foreach (var (name, value) in JsonNode.Parse(terms)!.AsObject())
        {
            request[name] = value!.DeepClone();
        }

        (await server.PostAsync(Requests, request)).Is(HttpStatusCode.BadRequest);
    }

    internal static JsonObject Request(TestServer server) => new()
    {
        ["requested_role"] = new JsonObject { ["id"] = server.Role("Contractors") },
        ["action"] = "GRANT",
        ["grant_type"] = "PERMANENT",
    };

    internal static JsonObject Decision(int step, string decision) => new() { ["step"] = step, ["decision"] = decision };
}
