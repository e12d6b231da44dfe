using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.ConnectionManager;

public sealed class UebaTests
{
    private const string Root = "/connection-manager/api/v1/ueba";

    [Fact]
    public async Task A_data_set_is_trained_on_the_clock_and_then_used()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.PostAsync($"{Root}/datasets", Period(-90))).Is(HttpStatusCode.Created)["id"];
        (await server.PostAsync($"{Root}/start-analyzing/{id}")).Is(HttpStatusCode.BadRequest);

        Assert.InRange((await server.PostAsync($"{Root}/train/{id}")).Is(HttpStatusCode.OK).Count, 5000, 20_000);
        Assert.Equal("TRAINING", (await LastAsync(server, id))["status"]!.ToString());
        (await server.PostAsync($"{Root}/train/{id}")).Is(HttpStatusCode.BadRequest);
        server.Simulator.Clock.Advance(server.Simulator.Options.JobTime);
        Assert.Equal("TRAINED", (await LastAsync(server, id))["status"]!.ToString());

        (await server.PostAsync($"{Root}/start-analyzing/{id}")).Is(HttpStatusCode.OK);
        Assert.Equal(id, Assert.Single((await server.GetAsync($"{Root}/datasets")).Items, set => set!["is_active"]!.GetValue<bool>())!["id"]!.ToString());
        Assert.Equal(id, (await server.GetAsync($"{Root}/status/internal"))["dataset_id"]);
        (await server.DeleteAsync($"{Root}/datasets/{id}")).Is(HttpStatusCode.BadRequest);
        (await server.PostAsync($"{Root}/stop-analyzing")).Is(HttpStatusCode.OK);
        (await server.DeleteAsync($"{Root}/datasets/{id}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_few_connections_train_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var id = ConnectionManagerTests.Dataset(server, "Last week");

        Assert.True((await server.PostAsync($"{Root}/train/{id}?set_active_after_training=true")).Count < 5000);
        server.Simulator.Clock.Advance(server.Simulator.Options.JobTime);

        Assert.Equal("FAILED", (await LastAsync(server, id))["status"]!.ToString());
        Assert.False((await server.GetAsync($"{Root}/datasets/{id}")).Json["is_active"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Training_logs_come_when_asked_for()
    {
        await using var server = await TestServer.StartAsync();
        var id = ConnectionManagerTests.Dataset(server, "Spring");

        var brief = (await server.GetAsync($"{Root}/datasets/{id}?bin_count=7")).Json["training_results"]![0]!;

        Assert.Null(brief["training_log"]);
        Assert.Equal(8, brief["validation_dataset_histogram"]!["bin_edges"]!.AsArray().Count);
        Assert.NotNull((await server.GetAsync($"{Root}/datasets/{id}?logs=true")).Json["training_results"]![0]!["training_log"]);
    }

    [Fact]
    public async Task Periods_left_out_do_not_count()
    {
        await using var server = await TestServer.StartAsync();
        var whole = Period(-30)["time_range_settings"]!.DeepClone();
        var less = whole.DeepClone();
        less["exclude"] = new JsonArray(new JsonObject { ["start"] = Time(-20), ["end"] = Time(-10) });

        Assert.Equal(
            1200,
            (await server.PostAsync($"{Root}/query-connection-count", whole)).Count - (await server.PostAsync($"{Root}/query-connection-count", less)).Count,
            tolerance: 60);
    }

    [Fact]
    public async Task Settings_are_kept()
    {
        await using var server = await TestServer.StartAsync();

        (await server.PostAsync($"{Root}/anomaly-settings", new JsonObject { ["action"] = "BLOCK", ["threshold"] = 0.5 })).Is(HttpStatusCode.OK);
        (await server.PostAsync($"{Root}/configure", new JsonObject { ["address"] = "ueba-2.nordlys.example" })).Is(HttpStatusCode.OK);

        Assert.Equal("BLOCK", (await server.GetAsync($"{Root}/anomaly-settings"))["action"]);
        Assert.Equal("ueba-2.nordlys.example", (await server.GetAsync($"{Root}/configure"))["address"]);
    }

    private static string Time(int days) => DateTimeOffset.UtcNow.AddDays(days).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Period(int from) => new()
    {
        ["time_range_settings"] = new JsonObject { ["start"] = Time(from), ["end"] = Time(0) },
    };

    private static async Task<JsonNode> LastAsync(TestServer server, string id) =>
        (await server.GetAsync($"{Root}/datasets/{id}")).Json["training_results"]!.AsArray().Last()!;
}
