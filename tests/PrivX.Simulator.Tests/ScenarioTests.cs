using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Simulator.Cli;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

/// <summary>Rehearsals that are kept in files.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Shipped => [.. Scenario.Shipped];

    [Fact]
    public void Three_come_with_the_simulator() =>
        Assert.Equal(["compromised-user", "outage-during-export", "rotation-fails-for-some"], Scenario.Shipped);

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Each_of_them_can_be_planted_and_planted_anew(string name)
    {
        var options = CommandLine.Parse(["--scenario", name]).Options;
        await using var server = await TestServer.StartAsync(options);

        var faults = server.Simulator.Faults.All.Count;
        server.Simulator.Reset();

        Assert.NotEmpty(options.Scenario!.Description);
        Assert.NotEqual(0, faults);
        Assert.Equal(faults, server.Simulator.Faults.All.Count);
    }

    [Fact]
    public async Task A_compromised_user_is_cut_off()
    {
        await using var server = await TestServer.StartAsync(CommandLine.Parse(["--scenario", "compromised-user"]).Options);
        var carla = server.User("carla.berg");
        var sessions = (await server.GetAsync($"/auth/api/v1/sessionstorage/users/{carla}/sessions")).Is(HttpStatusCode.OK).Items;
        Assert.Contains(sessions, session => session!["remote_addr"]!.ToString() == "203.0.113.77");
        Assert.Equal(3, await LiveAsync(TimeSpan.Zero));
        Assert.Contains((await server.GetAsync("/authorizer/api/v1/secrets/checkouts")).Items, checkout => checkout!["user_id"]!.ToString() == carla);

        // The first time the proxy does not obey; after that the connections come back until the sessions are gone.
        (await server.PostAsync($"/connection-manager/api/v1/terminate/user/{carla}")).Is(HttpStatusCode.OK);
        Assert.Equal(3, await LiveAsync(TimeSpan.FromSeconds(5)));
        (await server.PostAsync($"/connection-manager/api/v1/terminate/user/{carla}")).Is(HttpStatusCode.OK);
        Assert.Equal(0, await LiveAsync(TimeSpan.FromSeconds(4.5)));
        Assert.Equal(3, await LiveAsync(TimeSpan.FromSeconds(4)));
        (await server.PostAsync($"/auth/api/v1/sessionstorage/users/{carla}/sessions/terminate")).Is(HttpStatusCode.OK);
        (await server.PostAsync($"/connection-manager/api/v1/terminate/user/{carla}")).Is(HttpStatusCode.OK);
        await LiveAsync(TimeSpan.FromSeconds(4.5));
        Assert.Equal(0, await LiveAsync(TimeSpan.FromSeconds(30)));

        async Task<int> LiveAsync(TimeSpan later)
        {
            server.Simulator.Clock.Advance(later);
            var all = (await server.PostAsync("/connection-manager/api/v1/connections/search?limit=1000", new JsonObject { ["user_id"] = new JsonArray(carla) })).Is(HttpStatusCode.OK).Items;
            return all.Count(connection => connection!["status"]!.ToString() == "CONNECTED");
        }
    }

    [Fact]
    public async Task A_file_plants_state_times_and_options()
    {
        var scenario = Scenario.Read("""
            {
              // What a team writes for itself.
              "description": "ours",
              "options": { "hosts": 40, "server_version": 43, "keep_unknown": true },
              "times": { "scan": 7, "role_change": 60 },
              "state": {
                "put": { "host-store/whitelists": [ { "name": "Ours", "type": "glob", "whitelist_patterns": [ "ls *" ] } ] },
                "change": [ { "collection": "hosts", "where": { "common_name": "web-*" }, "set": { "comment": "ours" } } ],
                "remove": [ { "collection": "hosts", "where": { "common_name": "lab-02" } } ],
              },
              "scanned_accounts": [ { "domain": "NORDLYS", "username": "svc-ours" } ],
            }
            """);
        var options = new SimulatorOptions { Scenario = scenario };
        scenario.ApplyTo(options);
        await using var server = await TestServer.StartAsync(options);

        Assert.Equal((39, 43, true), (server.Simulator.State.Hosts.Count, options.ServerVersion, options.KeepUnknownMembers));
        Assert.Equal(TimeSpan.FromSeconds(7), options.ScanTime);
        Assert.Equal(4, server.Simulator.State.Hosts.All().Count(host => host["comment"]!.ToString() == "ours"));
        Assert.Contains((await server.GetAsync("/host-store/api/v1/whitelists")).Items, list => list!["name"]!.ToString() == "Ours");
        var domain = server.Id("secrets-manager/targetdomains", "name", "NORDLYS");
        var path = $"/secrets-manager/api/v1/targetdomains/{domain}";
        (await server.PostAsync($"{path}/refresh")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Contains((await server.GetAsync($"{path}/accounts")).Items, account => account!["username"]!.ToString() == "svc-ours" && account["state"]!.ToString() == "NEW");
    }

    [Fact]
    public async Task A_scenario_can_be_planted_while_it_runs()
    {
        await using var server = await TestServer.StartAsync();

        (await server.PostAsync("/simulator/scenario", new JsonObject
        {
            ["times"] = new JsonObject { ["job"] = 9 },
            ["sessions"] = new JsonArray(new JsonObject { ["user"] = "bjorn.berg", ["remote_address"] = "198.51.100.4" }),
        })).Is(HttpStatusCode.OK);

        Assert.Equal(TimeSpan.FromSeconds(9), server.Simulator.Options.JobTime);
        Assert.Equal("198.51.100.4", Assert.Single((await server.GetAsync($"/auth/api/v1/sessionstorage/users/{server.User("bjorn.berg")}/sessions")).Items)!["remote_addr"]!.ToString());
    }

    [Theory]
    [InlineData("""{"fault":[]}""", "There is no section of a scenario 'fault'. Near it: faults")]
    [InlineData("""{"options":{"host":3}}""", "There is no option 'host'. Near it: hosts")]
    [InlineData("""{"options":{"hosts":"many"}}""", "--hosts needs a number")]
    [InlineData("""{"times":{"rotaton":3}}""", "There is no time 'rotaton'. Near it: rotation")]
    [InlineData("[]", "A scenario is a JSON object.")]
    [InlineData("{", "The scenario is no JSON")]
    public void What_means_nothing_is_refused_when_it_is_read(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => Scenario.Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"sessions":[{"user":"carla.borg"}]}""", "There is no user 'carla.borg'. Near it: carla.berg")]
    [InlineData("""{"sessions":[{"usr":"carla.berg"}]}""", "There is no member of a session 'usr'. Near it: user")]
    [InlineData("""{"connections":[{"user":"carla.berg","host":"web-99"}]}""", "There is no host 'web-99'. Near it: web-0")]
    [InlineData("""{"checkouts":[{"account":"nobody"}]}""", "There is no account 'nobody'")]
    [InlineData("""{"state":{"change":[{"collection":"hosts","where":{"common_name":"nothing"}}]}}""", "Nothing in host-store/hosts fits")]
    [InlineData("""{"faults":[{"kind":"Statuss"}]}""", "There is no kind of fault 'Statuss'. Near it: Status")]
    public async Task What_fits_nothing_is_refused_when_it_is_planted(string json, string expected)
    {
        var options = new SimulatorOptions { Scenario = Scenario.Read(json) };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => PrivXSimulator.StartAsync(options));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_takes_a_file_wins_over_it_and_saves_the_journal()
    {
        var directory = Directory.CreateTempSubdirectory("privx-simulator-test").FullName;
        try
        {
            var (file, journal, ready) = (Path.Combine(directory, "ours.json"), Path.Combine(directory, "journal.json"), Path.Combine(directory, "ready.json"));
            await File.WriteAllTextAsync(file, """{"options":{"hosts":50,"users":60}}""");
            var options = CommandLine.Parse(["--hosts", "45", "--scenario", file]).Options;
            Assert.Equal((45, 60), (options.Hosts, options.Users));

            using var stop = new CancellationTokenSource();
            var running = SimulatorCli.RunAsync(["--scenario=" + file, "--plain-http", "--journal-file", journal, "--ready-file", ready], TextWriter.Null, TextWriter.Null, stop.Token);
            while (!File.Exists(ready) && !running.IsCompleted)
            {
                await Task.Delay(10);
            }

            using var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(JsonNode.Parse(await File.ReadAllTextAsync(ready))!["address"]!.ToString()) };
            await client.GetStringAsync("/vault/api/v1/status");
            await stop.CancelAsync();
            Assert.Equal(0, await running);

            var entry = Assert.Single(JsonNode.Parse(await File.ReadAllTextAsync(journal))!.AsArray())!;
            Assert.Equal(("vault", "getServiceStatus", 200), (entry["service"]!.ToString(), entry["operation"]!.ToString(), entry["status"]!.GetValue<int>()));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [InlineData("--scenario nothing-like-it", "There is no scenario 'nothing-like-it'. There are: compromised-user, outage-during-export, rotation-fails-for-some.")]
    [InlineData("--scenario outage-durng-export", "Near it: outage-during-export")]
    public async Task A_scenario_that_there_is_not_is_refused(string arguments, string expected)
    {
        using var errors = new StringWriter();

        Assert.Equal(2, await SimulatorCli.RunAsync(arguments.Split(' '), TextWriter.Null, errors));

        Assert.Contains(expected, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_names_every_option_and_every_scenario()
    {
        using var help = new StringWriter();
        CommandLine.Parse(["--help"]).WriteHelp(help);
        foreach (var name in OptionTable.Names.Select(name => $"--{name}").Concat(Scenario.Shipped))
        {
            Assert.Contains(name, help.ToString(), StringComparison.Ordinal);
        }
    }
}
