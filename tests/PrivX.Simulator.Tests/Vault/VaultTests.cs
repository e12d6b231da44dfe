using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Vault;

public sealed class VaultTests
{
    private const string Secrets = "/vault/api/v1/secrets";
    private const string Versions = "/vault/api/v1/secret";

    [Fact]
    public async Task The_name_is_the_id_and_may_hold_anything()
    {
        await using var server = await TestServer.StartAsync();
        var admin = new JsonObject { ["id"] = server.Role("privx-admin") };
        var secret = new JsonObject { ["name"] = "å/b c?d#e", ["data"] = new JsonObject { ["k"] = "v" }, ["read_roles"] = new JsonArray(admin) };

        var created = (await server.PostAsync(Secrets, secret)).Is(HttpStatusCode.Created);

        Assert.Equal("å/b c?d#e", created["name"]);
        var read = (await server.GetAsync(created.Headers["Location"])).Is(HttpStatusCode.OK);
        Assert.Equal("v", read.Json["data"]!["k"]!.ToString());
        Assert.Equal("privx-admin", read.Json["read_roles"]![0]!["name"]!.ToString());
        Assert.Equal("VALUE_DUPLICATE", (await server.PostAsync(Secrets, secret.DeepClone())).Is(HttpStatusCode.BadRequest)["error_code"]);

        (await server.PutAsync(created.Headers["Location"], new JsonObject())).Is(HttpStatusCode.OK);
        Assert.Null((await server.GetAsync(created.Headers["Location"])).Json["data"]);
        (await server.DeleteAsync(created.Headers["Location"])).Is(HttpStatusCode.OK);
        (await server.GetAsync(created.Headers["Location"])).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_change_of_the_state_leaves_a_personal_secret_with_its_owner()
    {
        await using var server = await TestServer.StartAsync();
        var owner = server.User("anna.berg");
        (await server.PostAsync($"/vault/api/v1/user/{owner}/secrets", new JsonObject { ["name"] = "moved", ["owner_id"] = owner, ["data"] = new JsonObject { ["k"] = "v" } }))
            .Is(HttpStatusCode.Created);
        var personal = server.Simulator.State.Collection("vault/personalsecrets");
        var count = personal.Count;

        Assert.True(personal.Change($"{owner}/moved", secret => secret["data"] = new JsonObject { ["k"] = "changed" }));

        Assert.Equal(count, personal.Count);
        Assert.Equal("changed", personal.Find($"{owner}/moved")!["data"]!["k"]!.ToString());
    }

    [Fact]
    public async Task Without_a_read_role_the_data_is_missing_or_the_secret_is_refused()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Null((await server.GetAsync($"{Secrets}/write%20only")).Is(HttpStatusCode.OK).Json["data"]);
        Assert.NotNull((await server.GetAsync($"{Secrets}/ci%2Fdeploy%20token")).Is(HttpStatusCode.OK).Json["data"]);
        Assert.All((await server.GetAsync(Secrets)).Items, secret => Assert.Null(secret!["data"]));

        await server.LogInAsUserAsync("anna.berg");
        (await server.GetAsync($"{Secrets}/erp%20licence")).Is(HttpStatusCode.Forbidden);
        Assert.Equal(["smtp relay"], (await server.GetAsync(Secrets)).Items.Select(secret => secret!["name"]!.ToString()));
        var smtp = (await server.GetAsync($"{Secrets}/smtp%20relay")).Json;
        (await server.PutAsync($"{Secrets}/smtp%20relay", smtp)).Is(HttpStatusCode.OK);
        smtp["read_roles"] = new JsonArray();
        (await server.PutAsync($"{Secrets}/smtp%20relay", smtp)).Is(HttpStatusCode.Forbidden);
        (await server.DeleteAsync($"{Secrets}/smtp%20relay")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_search_may_have_its_page_in_the_body()
    {
        const string Search = "/vault/api/v1/search/secrets";
        await using var server = await TestServer.StartAsync();
        var names = Names(await server.PostAsync(Search, new JsonObject()));

        var page = new JsonObject { ["limit"] = 2, ["offset"] = 1, ["sortkey"] = "name", ["sortdir"] = "DESC" };
        Assert.Equal(names.Reverse().Skip(1).Take(2), Names(await server.PostAsync(Search, page)));
        Assert.Equal(names.Skip(1).Take(1), Names(await server.PostAsync($"{Search}?limit=1&sortdir=ASC", page.DeepClone())));
        Assert.Equal(names, Names(await server.PostAsync(Search, new JsonObject { ["limit"] = 0, ["offset"] = 0, ["sortkey"] = "", ["sortdir"] = "" })));
        Assert.Equal("sortkey", (await server.PostAsync(Search, new JsonObject { ["sortkey"] = "path" })).Is(HttpStatusCode.BadRequest)["property"]);

        static string[] Names(Reply reply) => [.. reply.Is(HttpStatusCode.OK).Items.Select(secret => secret!["name"]!.ToString())];
    }

    [Theory]
    [InlineData("readable", 2)]
    [InlineData("writable", 2)]
    [InlineData("accessible", 3)]
    [InlineData("shared", 4)]
    [InlineData("personal", 2)]
    [InlineData("", 6)]
    public async Task A_search_tells_whose_secrets_they_are(string filter, int count)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(count, (await server.PostAsync("/vault/api/v1/search/secrets", new JsonObject { ["filter"] = filter })).Is(HttpStatusCode.OK).Count);
    }

    [Fact]
    public async Task Two_users_may_use_the_same_name()
    {
        await using var server = await TestServer.StartAsync();
        var anna = server.User("anna.berg");
        await server.LogInAsUserAsync("anna.berg");

        var own = (await server.GetAsync($"/vault/api/v1/user/{anna}/secrets/recovery%20codes")).Is(HttpStatusCode.OK);

        Assert.NotNull(own.Json["data"]);
        Assert.Equal(anna, own["owner_id"]);
        (await server.GetAsync($"/vault/api/v1/user/{server.User("superuser")}/secrets/recovery%20codes")).Is(HttpStatusCode.Forbidden);
        (await server.GetAsync($"/vault/api/v1/user/{server.User("superuser")}/secrets")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Versions_are_hidden_brought_back_and_destroyed()
    {
        await using var server = await TestServer.StartAsync();
        const string Data = $"{Versions}/data/app%2Fkey";
        for (var number = 1; number <= 3; number++)
        {
            var stored = (await server.PostAsync(Data, new JsonObject { ["data"] = new JsonObject { ["n"] = number } })).Is(HttpStatusCode.OK);
            Assert.Equal(number, stored.Json["version"]!.GetValue<int>());
        }

        (await server.DeleteAsync(Data)).Is(HttpStatusCode.OK);
        Assert.Equal("2", (await server.GetAsync(Data)).Json["data"]!["n"]!.ToString());
        (await server.GetAsync($"{Data}?version=3")).Is(HttpStatusCode.NotFound);
        (await server.PostAsync($"{Versions}/undelete/app%2Fkey", Selection(3))).Is(HttpStatusCode.OK);
        Assert.Equal("3", (await server.GetAsync(Data)).Json["data"]!["n"]!.ToString());
        (await server.PostAsync($"{Versions}/destroy/app%2Fkey", Selection(3))).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{Versions}/undelete/app%2Fkey", Selection(3))).Is(HttpStatusCode.OK);
        (await server.GetAsync($"{Data}?version=3")).Is(HttpStatusCode.NotFound);
        (await server.PostAsync($"{Versions}/delete/app%2Fkey", Selection(9))).Is(HttpStatusCode.NotFound);

        var metadata = (await server.PostAsync($"{Versions}/metadata/app%2Fkey", new JsonObject { ["max_versions"] = 2 })).Is(HttpStatusCode.OK);
        Assert.Equal("2", metadata["oldest_version"]);
        Assert.Equal(2, (await server.GetAsync($"{Versions}/metadata/app%2Fkey")).Json["versions"]!.AsArray().Count);
        Assert.Equal(["mail", "payment"], (await server.GetAsync($"{Versions}/keys/shop")).Json["keys"]!.AsArray().Select(key => key!.ToString()));
        (await server.DeleteAsync($"{Versions}/metadata/app%2Fkey")).Is(HttpStatusCode.OK);
        (await server.GetAsync(Data)).Is(HttpStatusCode.NotFound);
    }

    private static JsonObject Selection(int version) => new() { ["versions"] = new JsonArray(version) };
}
