using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class ServerTests
{
    [Fact]
    public async Task An_instance_is_cheap_after_the_first()
    {
        await using (await PrivXSimulator.StartAsync())
        {
        }

        // The best of several: other tests run at the same time.
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            await using var simulator = await PrivXSimulator.StartAsync();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        Assert.True(best < TimeSpan.FromMilliseconds(150), $"{best.TotalMilliseconds} ms");
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_company()
    {
        await using var one = await PrivXSimulator.StartAsync(new SimulatorOptions { Seed = 5 });
        await using var two = await PrivXSimulator.StartAsync(new SimulatorOptions { Seed = 5 });
        await using var other = await PrivXSimulator.StartAsync(new SimulatorOptions { Seed = 6 });

        Assert.Equal(Ids(one), Ids(two));
        Assert.NotEqual(Ids(one), Ids(other));
        Assert.Equal(one.Credentials.ApiClientSecret, two.Credentials.ApiClientSecret);

        static IEnumerable<string> Ids(PrivXSimulator simulator) => simulator.State.Hosts.All().Select(host => host["id"]!.ToString());
    }

    [Fact]
    public async Task Operations_of_newer_versions_are_not_found()
    {
        await using var old = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = 28 });
        await using var current = await TestServer.StartAsync();

        (await old.GetAsync("/api-proxy/api/v1/status")).Is(HttpStatusCode.NotFound);
        (await current.GetAsync("/api-proxy/api/v1/status")).Is(HttpStatusCode.OK);
        Assert.StartsWith("28.", (await old.GetAsync("/vault/api/v1/status"))["version"], StringComparison.Ordinal);
        Assert.Null((await old.GetAsync("/vault/api/v1/status")).Json["zdu"]);
        Assert.NotNull((await current.GetAsync("/vault/api/v1/status")).Json["zdu"]);
    }

    [Theory]
    [InlineData(SimulatorOptions.OldestServerVersion - 1)]
    [InlineData(SimulatorOptions.NewestServerVersion + 1)]
    public async Task Unknown_versions_are_refused(int version) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => PrivXSimulator.StartAsync(new SimulatorOptions { ServerVersion = version }));

    [Fact]
    public async Task Every_service_tells_its_health()
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        foreach (var service in ApiContract.Load().Services)
        {
            Assert.Equal("RUNNING", (await server.GetAsync(service.BasePath + "/status")).Is(HttpStatusCode.OK)["status"]);
        }
    }

    [Fact]
    public async Task Every_operation_answers_if_only_to_say_that_it_cannot_yet()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var operation in ApiContract.Load().Operations.Where(operation => operation.IsAvailableIn(ApiContract.NewestServerVersion)))
        {
            var path = operation.Path;
            foreach (var parameter in operation.PathParameters)
            {
                var value = ExampleGenerator.Minimal(parameter.Schema, SchemaDirection.Request)!.ToString();
                path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
            }

            var query = operation.QueryParameters.Where(parameter => parameter.Required)
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(ExampleGenerator.Minimal(parameter.Schema, SchemaDirection.Request)!.ToString())}");
            var body = operation.RequestBody?.Json is { } schema ? ExampleGenerator.Full(schema, SchemaDirection.Request) : null;
            var reply = await server.SendAsync(new HttpMethod(operation.Method), $"{path}?{string.Join('&', query)}", body);

            // A mistake of the simulator would be a 500; it is also looked for at the end of every test.
            Assert.True(reply.Status is not HttpStatusCode.InternalServerError and not HttpStatusCode.MethodNotAllowed, $"{operation}: {(int)reply.Status} {reply.Text}");
            if (reply.Status == HttpStatusCode.NotImplemented)
            {
                // The path of an operation may be that of another one with a fixed path value.
                Assert.Contains($"{operation.Service.Name}:", reply["error_message"], StringComparison.Ordinal);
            }

            if (operation.Id == "logout")
            {
                await server.LogInAsync();
            }
        }
    }

    [Fact]
    public async Task The_clock_can_be_shared_and_moved()
    {
        var clock = new SimulatorClock();
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Clock = clock, TokenLifetime = TimeSpan.FromDays(1) });

        clock.Advance(TimeSpan.FromHours(7));

        var time = DateTimeOffset.Parse((await server.GetAsync("/monitor-service/api/v1/time"))["time_utc"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(time - DateTimeOffset.UtcNow, TimeSpan.FromHours(6.9), TimeSpan.FromHours(7.1));
    }

    [Fact]
    public async Task The_license_is_counted_and_changed()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal("30", (await server.GetAsync("/license-manager/api/v1/license"))["hosts_in_use"]);
        (await server.PostAsync("/license-manager/api/v1/license/deactivate")).Is(HttpStatusCode.OK);
        Assert.Equal("INVALID", (await server.GetAsync("/license-manager/api/v1/license"))["license_status"]);
        (await server.PostAsync("/license-manager/api/v1/license", JsonValue.Create("NEW-CODE"))).Is(HttpStatusCode.OK);
        Assert.Equal("NEW-CODE", (await server.GetAsync("/license-manager/api/v1/license"))["license_code"]);
        Assert.Equal("application/javascript", (await server.GetAsync("/license-manager/api/v1/license.js")).Headers["Content-Type"]);
    }

    [Fact]
    public async Task Components_are_a_map_and_the_instance_a_list()
    {
        await using var server = await TestServer.StartAsync();

        var components = (await server.GetAsync("/monitor-service/api/v1/components")).Is(HttpStatusCode.OK).Json.AsObject();
        Assert.Equal(16, Assert.Single(components).Value!.AsArray().Count);
        Assert.Equal(16, (await server.GetAsync("/monitor-service/api/v1/instance/status")).Json.AsArray().Count);
        (await server.GetAsync("/monitor-service/api/v1/components/nobody.example")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_hundred_thousand_hosts_are_read_in_pages()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { Hosts = 100_000 });
        var count = 0;
        for (var offset = 0; offset < 100_000; offset += 1000)
        {
            using var response = await server.Client.GetAsync($"/host-store/api/v1/hosts?offset={offset}&limit=1000", HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await response.Content.CopyToAsync(Stream.Null);
            count++;
        }

        Assert.Equal(100, count);
        Assert.Equal(100_000, (await server.GetAsync("/host-store/api/v1/hosts?offset=99999&limit=1000")).Count);
    }

    [Fact]
    public async Task Many_clients_can_write_at_the_same_time()
    {
        await using var server = await TestServer.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => server.PostAsync(
            "/host-store/api/v1/hosts", new JsonObject { ["common_name"] = $"parallel-{number}", ["addresses"] = new JsonArray() })));

        Assert.Equal(60, replies.Select(reply => reply.Is(HttpStatusCode.Created)["id"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(90, server.Simulator.State.Hosts.Count);
    }
}
