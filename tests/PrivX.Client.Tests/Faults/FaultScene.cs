using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;
using PrivX.Client.Updates;
using PrivX.HostStore;
using PrivX.Simulator;

namespace PrivX.Client.Tests.Faults;

/// <summary>A simulator, a client and one call of a class, which a fault strikes.</summary>
internal sealed class FaultScene : IAsyncDisposable
{
    /// <summary>Pages of the lists that have several.</summary>
    private const int PageSize = 20;

    private const string NewName = "fault-matrix";
    private const string ByAnother = "by another";

    // Pauses between attempts are shorter and pass by themselves; the time-out only passes where a fault lets it.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly FaultRow _row;
    private readonly PrivXSimulator _simulator;
    private readonly Reporter _reporter = new();
    private readonly TestClock _clock = new(WholeSecond(DateTimeOffset.UtcNow), Timeout);
    private readonly PrivXCredential _credential;
    private PrivXClient? _client;
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-fault-").FullName;
    private string _target = string.Empty;
    private ObjectUpdate? _update;
    private byte[] _replacement = [];
    private byte[] _file = [];
    private int _before;
    private int _unanswered;
    private int _checkouts;
    private DateTimeOffset _start;

    private FaultScene(FaultRow row, PrivXSimulator simulator)
    {
        _row = row;
        _simulator = simulator;
        SimulatorCredentials known = simulator.Credentials;
        _credential = row.Class == "refresh" ? new UserCredential(known.UserName, new SecretText(known.UserPassword)) : LiveSession.ApiClient(known);
    }

    /// <summary>The classes of operations. An action is either good for once (<c>action</c>) or may be repeated (<c>release</c>); a download has two steps.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        ["list", "get", "search", "create", "replace", "delete", "action", "release", "download-handle", "download", "log-in", "refresh"];

    private string Operation => _row.Class switch
    {
        "list" => "listHosts",
        "get" => "getHost",
        "search" => "searchHosts",
        "create" => "createHost",
        "replace" => "updateHost",
        "delete" => "deleteHost",
        "action" => "checkOutSecret",
        "release" => "releaseSecretCheckout",
        "download-handle" => "createUebaSetupScriptDownload",
        "download" => "downloadUebaSetupScript",
        "log-in" or "refresh" => "requestAccessToken",
        _ => throw new InvalidOperationException($"There is no class {_row.Class}."),
    };

    private bool IsPaged => FaultSet.IsAboutPages(_row.Fault);

    // What reaches no server is counted here.
    private int Attempts => _row.Fault == "connection-refused" ? Unanswered - _unanswered : _simulator.Journal.Requests(Operation).Count - _before;

    private int Unanswered => _reporter.Verboses.Count(line => line.Contains("-> no answer", StringComparison.Ordinal));

    private string Target => Path.Combine(_folder, "script.sh");

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

        string seconds = (scene._clock.UtcNow - scene._start).TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        Assert.Empty(simulator.Journal.Violations);
        Check.NoSecret(scene._reporter.All);
        Assert.DoesNotContain(simulator.Journal.All, entry => entry.Path.StartsWith("/elsewhere", StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"{outcome} | {kind} | {scene.Attempts} | {seconds} | {scene.State()}");
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // A date in a header has no parts of a second.
    private static DateTimeOffset WholeSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

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
            case "action":
                _target = await AccountAsync();
                _checkouts = _simulator.State.Checkouts.All().Count;
                break;
            case "release":
                _target = (await _client!.Authorizer.CheckOutSecretAsync(await AccountAsync())).Single().Id!;
                break;
            case "download-handle" or "download":
                await SaveAsync();
                _file = await File.ReadAllBytesAsync(Target);
                File.Delete(Target);
                break;
        }

        if (_row.Class == "replace")
        {
            _replacement = await ReplacementAsync();
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

        _unanswered = Unanswered;
        _start = _clock.UtcNow;
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

    private async Task<string> AccountAsync() =>
        (await Session.ReadAsync(_client!.Authorizer.ListAccountSecrets())).First(one => one.Type == "HOST_SECRET").Path!;

    private async Task<byte[]> ReplacementAsync()
    {
        switch (_row.Fault)
        {
            case "deleted-in-between":
                _simulator.Faults.Add(Fault.DeleteAfterRead("getHost"));
                break;
            case "changed-in-between":
                _simulator.Faults.Add(Fault.ChangeAfterRead("getHost", "comment", ByAnother));
                break;
            case "changed-beside":
                _simulator.Faults.Add(Fault.ChangeAfterRead("getHost", "organization", ByAnother));
                break;
        }

        _update = new ObjectUpdate((await _client!.HostStore.GetHostAsync(_target)).AsRead, typeof(Host));
        _update.Set(["comment"], NewName);
        return _update.ToJson(_ => null);
    }

    // As a cmdlet does that has asked before: the object as it is now, and the change put into that.
    private async Task ReplaceAsync()
    {
        byte[] body = _row.Fault is "changed-in-between" or "changed-beside"
            ? _update!.Rebase((await _client!.HostStore.GetHostAsync(_target)).AsRead).ToJson(_ => null)
            : _replacement;
        await _client!.Api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, _target) { Body = RequestBody.Json(body) }, default);
    }

    private async Task SaveAsync() => await new DownloadSaver(_client!.SourceOf((client, token) => client.ConnectionManager.OpenUebaSetupScriptAsync(token))).SaveAsync(Target, default);

    private async Task<string> CallAsync()
    {
        switch (_row.Class)
        {
            case "list":
                return Rows(await Session.ReadAsync(_client!.HostStore.ListHosts(IsPaged ? new HostQuery { PageSize = PageSize } : null)));
            case "search":
                return Rows(await Session.ReadAsync(_client!.HostStore.SearchHosts(new HostSearch { Keywords = IsPaged ? null : "web" }, IsPaged ? new HostQuery { PageSize = PageSize } : null)));
            case "get":
            case "refresh":
                Assert.Equal(_target, (await _client!.HostStore.GetHostAsync(_target)).Id);
                break;
            case "create":
                Assert.NotEmpty(await _client!.HostStore.CreateHostAsync(new Host { CommonName = NewName, Addresses = ["fault-matrix.example"] }));
                break;
            case "replace":
                await ReplaceAsync();
                break;
            case "action":
                Assert.NotEmpty((await _client!.Authorizer.CheckOutSecretAsync(_target)).Single().Id!);
                break;
            case "download-handle":
            case "download":
                await SaveAsync();
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
                return Times(state.Hosts.All().Count(host => (string?)host["common_name"] == NewName));
            case "replace":
                return state.Hosts.Find(_target) is not { } host ? "deleted by another" : Changed(host);
            case "delete":
                return state.Hosts.Find(_target) is not null ? "unchanged" : _row.Fault == "deleted-in-between" ? "deleted by another" : "changed";
            case "get" when _row.Fault == "deleted-in-between":
                return state.Hosts.Find(_target) is null ? "deleted by another" : "unchanged";
            case "action":
                return Times(state.Checkouts.All().Count - _checkouts);
            case "release":
                return state.Checkouts.Find(_target) is not null ? "unchanged" : _row.Fault == "deleted-in-between" ? "deleted by another" : "changed";
            case "download-handle" or "download":
                Assert.False(IsChanged());

                // The file of its name is whole, or there is nothing at all.
                return Directory.GetFileSystemEntries(_folder) is not [var file] ? "nothing saved" : file == Target && File.ReadAllBytes(file).AsSpan().SequenceEqual(_file) ? "saved" : "saved badly";
            default:
                return IsChanged() ? "changed" : "unchanged";
        }
    }

    private static string Times(int changes) => changes switch { 0 => "unchanged", 1 => "changed", _ => "changed more than once" };

    private static string Changed(JsonObject host)
    {
        string mine = (string?)host["comment"] switch { NewName => "changed", ByAnother => "changed by another", _ => "unchanged" };
        return (string?)host["organization"] == ByAnother ? $"{mine}, and by another" : mine;
    }

    private bool IsChanged() => _simulator.Journal.Writes().Any(entry => entry.Operation != "logout");
}
