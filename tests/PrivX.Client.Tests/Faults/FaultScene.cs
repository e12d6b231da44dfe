using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client.Authentication;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;
using PrivX.Simulator;

namespace PrivX.Client.Tests.Faults;

/// <summary>A simulator, a client and one call of a class, which a fault strikes.</summary>
internal sealed class FaultScene : IAsyncDisposable
{
    /// <summary>Pages of the lists that have several.</summary>
    private const int PageSize = 20;

    private const string NewName = "fault-matrix";

    // Pauses between attempts are shorter and pass by themselves; the time-out only passes where a fault lets it.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly FaultRow _row;
    private readonly PrivXSimulator _simulator;
    private readonly Reporter _reporter = new();
    private readonly TestClock _clock = new(DateTimeOffset.UtcNow, Timeout);
    private readonly PrivXCredential _credential;
    private PrivXClient? _client;
    private string _target = string.Empty;
    private byte[] _replacement = [];
    private int _before;

    private FaultScene(FaultRow row, PrivXSimulator simulator)
    {
        _row = row;
        _simulator = simulator;
        SimulatorCredentials known = simulator.Credentials;
        _credential = row.Class == "refresh" ? new UserCredential(known.UserName, new SecretText(known.UserPassword)) : LiveSession.ApiClient(known);
    }

    private string Operation => _row.Class switch
    {
        "list" => "listHosts",
        "get" => "getHost",
        "search" => "searchHosts",
        "create" => "createHost",
        "replace" => "updateHost",
        "delete" => "deleteHost",
        "release" => "releaseSecretCheckout",
        "log-in" or "refresh" => "requestAccessToken",
        _ => throw new InvalidOperationException($"There is no class {_row.Class}."),
    };

    private bool IsPaged => FaultSet.IsAboutPages(_row.Fault);

    /// <summary>Plays a row and gives what was seen, in the words of the table.</summary>
    public static async Task<string> PlayAsync(FaultRow row)
    {
        bool paged = FaultSet.IsAboutPages(row.Fault);
        PrivXSimulator simulator = await PrivXSimulator.StartAsync(new SimulatorOptions { PlainHttp = true, Hosts = paged ? 3 * PageSize : null });
        await using var scene = new FaultScene(row, simulator);
        await scene.PrepareAsync();
        string outcome, kind = "-";
        try
        {
            outcome = await scene.CallAsync();
        }
        catch (PrivXException e)
        {
            Check.Wellformed(e);
            outcome = e.Code;
            kind = FaultKindName.Of(e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            outcome = e.GetType().Name;
            kind = "not an exception of the client";
        }

        Assert.Empty(simulator.Journal.Violations);
        Check.NoSecret(scene._reporter.All);
        Assert.DoesNotContain(simulator.Journal.All, entry => entry.Path.StartsWith("/elsewhere", StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"{outcome} | {kind} | {simulator.Journal.Requests(scene.Operation).Count - scene._before} | {scene.State()}");
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _simulator.DisposeAsync();
    }

    private async Task PrepareAsync()
    {
        if (_row.Class != "log-in")
        {
            await ConnectAsync();
        }

        JsonObject host = _simulator.State.Hosts.All()[0];
        switch (_row.Class)
        {
            case "get" or "replace" or "delete" or "refresh":
                _target = (string)host["id"]!;
                break;
            case "release":
                List<AccountSecret> secrets = await Session.ReadAsync(_client!.Authorizer.ListAccountSecrets());
                _target = (await _client.Authorizer.CheckOutSecretAsync(secrets.First(one => one.Type == "HOST_SECRET").Path!)).Single().Id!;
                break;
        }

        if (_row.Class == "replace")
        {
            if (_row.Fault == "deleted-in-between")
            {
                _simulator.Faults.Add(Fault.DeleteAfterRead("getHost"));
            }

            JsonObject read = JsonNode.Parse((await _client!.HostStore.GetHostAsync(_target)).AsRead.Span)!.AsObject();
            read["comment"] = NewName;
            _replacement = Encoding.UTF8.GetBytes(read.ToJsonString());
        }
        else if (_row.Class == "refresh")
        {
            _clock.Advance(TimeSpan.FromSeconds(400));
        }

        _before = _simulator.Journal.Requests(Operation).Count;
        if (_row.Fault == "connection-refused")
        {
            await _simulator.DisposeAsync();
        }

        foreach (Fault fault in FaultSet.For(_row, Operation, _simulator.Address, _clock, Timeout, _target))
        {
            _simulator.Faults.Add(fault);
        }
    }

    private async Task ConnectAsync() => _client = (await LiveSession.ConnectAsync(_simulator, _credential, _reporter, options =>
    {
        options.Clock = _clock;
        options.Timeout = Timeout;
    })).WithReporter(_reporter);

    private async Task<string> CallAsync()
    {
        switch (_row.Class)
        {
            case "list":
                return Rows(await Session.ReadAsync(_client!.HostStore.ListHosts(IsPaged ? new HostQuery { PageSize = PageSize } : null)));
            case "search":
                return Rows(await Session.ReadAsync(_client!.HostStore.SearchHosts(new HostSearch { Keywords = "web" })));
            case "get":
            case "refresh":
                Assert.Equal(_target, (await _client!.HostStore.GetHostAsync(_target)).Id);
                break;
            case "create":
                Assert.NotEmpty(await _client!.HostStore.CreateHostAsync(new Host { CommonName = NewName, Addresses = ["fault-matrix.example"] }));
                break;
            case "replace":
                await _client!.Api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, _target) { Body = RequestBody.Json(_replacement) }, default);
                break;
            case "delete":
                await _client!.HostStore.DeleteHostAsync(_target);
                break;
            case "release":
                await _client!.Authorizer.ReleaseSecretCheckoutAsync(_target);
                break;
            case "log-in":
                await ConnectAsync();
                Assert.NotEmpty(await Session.ReadAsync(_client!.RoleStore.ListSources()));
                break;
        }

        return "value";
    }

    private string Rows(List<Host> hosts)
    {
        Assert.NotEmpty(hosts);
        Assert.Equal(hosts.Count, hosts.Select(host => host.Id).Distinct().Count());
        return !IsPaged ? "value" : string.Create(CultureInfo.InvariantCulture, $"value: {hosts.Count} rows{(_reporter.Warnings.Any(line => line.Contains("not complete", StringComparison.Ordinal)) ? ", warned" : string.Empty)}");
    }

    private string State()
    {
        SimulatorState state = _simulator.State;
        switch (_row.Class)
        {
            case "create":
                return state.Hosts.All().Count(host => (string?)host["common_name"] == NewName) switch { 0 => "unchanged", 1 => "changed", _ => "changed more than once" };
            case "replace":
                return state.Hosts.Find(_target) is not { } host ? "deleted by another" : (string?)host["comment"] == NewName ? "changed" : "unchanged";
            case "delete":
                return state.Hosts.Find(_target) is not null ? "unchanged" : _row.Fault == "deleted-in-between" ? "deleted by another" : "changed";
            case "release":
                return state.Checkouts.Find(_target) is null ? "changed" : "unchanged";
            default:
                return _simulator.Journal.Writes().Any(entry => entry.Operation != "logout") ? "changed" : "unchanged";
        }
    }
}
