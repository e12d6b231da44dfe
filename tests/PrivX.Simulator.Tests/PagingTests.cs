using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class PagingTests
{
    private const string Hosts = "/host-store/api/v1/hosts";

    [Fact]
    public async Task Pages_follow_offset_and_limit_and_give_the_whole_count()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Hosts = 2500 });
        var ids = new HashSet<string>(StringComparer.Ordinal);

        for (var offset = 0; offset < 3000; offset += 1000)
        {
            var page = (await server.GetAsync($"{Hosts}?offset={offset}&limit=1000")).Is(HttpStatusCode.OK);
            Assert.Equal(2500, page.Count);
            Assert.Equal(Math.Clamp(2500 - offset, 0, 1000), page.Items.Count);
            ids.UnionWith(page.Items.Select(host => host!["id"]!.ToString()));
        }

        Assert.Equal(2500, ids.Count);
        Assert.Equal(50, (await server.GetAsync(Hosts)).Items.Count);
        Assert.Empty((await server.GetAsync($"{Hosts}?offset=2500")).Items);
    }

    [Fact]
    public async Task Generated_hosts_can_be_found_read_and_changed()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Hosts = 5000 });

        var found = await server.PostAsync($"{Hosts}/search", new JsonObject { ["common_name"] = new JsonArray("node-004711") });
        var host = Assert.Single(found.Items)!;
        host["comment"] = "changed";
        (await server.PutAsync($"{Hosts}/{host["id"]}", host)).Is(HttpStatusCode.OK);

        Assert.Equal("changed", (await server.GetAsync($"{Hosts}/{host["id"]}"))["comment"]);
        Assert.Equal(5000, (await server.GetAsync($"{Hosts}?limit=1")).Count);
    }

    [Theory]
    [InlineData("sortkey=common_name", "app-01", "web-04")]
    [InlineData("sortkey=common_name&sortdir=DESC", "web-04", "app-01")]
    [InlineData("sortdir=DESC", "lab-02", "web-01")]
    public async Task Lists_are_sorted(string query, string first, string last)
    {
        await using var server = await TestServer.StartAsync();

        var items = (await server.GetAsync($"{Hosts}?{query}")).Is(HttpStatusCode.OK).Items;

        Assert.Equal(first, items[0]!["common_name"]!.ToString());
        Assert.Equal(last, items[^1]!["common_name"]!.ToString());
    }

    [Theory]
    [InlineData("limit=0", "VALUE_OUT_OF_BOUNDS", "limit")]
    [InlineData("limit=x", "VALUE_INCORRECT_TYPE", "limit")]
    [InlineData("offset=-1", "VALUE_OUT_OF_BOUNDS", "offset")]
    [InlineData("sortdir=up", "INVALID_REQUEST_DATA", "sortdir")]
    [InlineData("sortkey=nonsense", "BAD_REQUEST", "sortkey")]
    public async Task Bad_paging_is_refused(string query, string code, string property)
    {
        await using var server = await TestServer.StartAsync();

        var reply = (await server.GetAsync($"{Hosts}?{query}")).Is(HttpStatusCode.BadRequest);

        Assert.Equal(code, reply["error_code"]);
        Assert.Equal(property, reply["property"]);
    }

    [Fact]
    public async Task A_documented_maximum_holds_and_an_undocumented_one_can_be_set()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { LargestUndocumentedPage = 50 });

        (await server.GetAsync("/role-store/api/v1/roles?limit=1000")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/role-store/api/v1/roles?limit=1001")).Is(HttpStatusCode.BadRequest);
        (await server.GetAsync($"{Hosts}?limit=51")).Is(HttpStatusCode.BadRequest);
        (await server.GetAsync($"{Hosts}?limit=50")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Unknown_query_parameters_are_let_through()
    {
        await using var server = await TestServer.StartAsync();

        (await server.GetAsync($"{Hosts}?no_such_parameter=1")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sources_are_not_paged()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(6, (await server.GetAsync("/role-store/api/v1/sources?limit=1")).Items.Count);
    }

    [Fact]
    public async Task Account_secrets_know_only_a_limit()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.GetAsync("/authorizer/api/v1/secrets?limit=3&offset=10");

        Assert.Equal(38, reply.Count);
        Assert.Equal(3, reply.Items.Count);
        Assert.Equal("adm-tier0", reply.Items[0]!["username"]!.ToString());
    }
}
