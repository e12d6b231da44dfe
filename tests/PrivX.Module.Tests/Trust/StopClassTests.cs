using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Authorizer;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// Ctrl+C in everything that takes time: how long it is to the prompt, that nothing runs on, that no file is left, and that a check-out is given back.
/// A busy machine may take its time for one stop; of some, one must be as quick as a user is promised.
/// </summary>
public sealed class StopClassTests : IDisposable
{
    private const string ConnectAgain = "$null = Connect-PrivX -Server $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate";
    private const int MostStops = 5;

    private static readonly TimeSpan Promised = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ITestOutputHelper _output;
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-stop-").FullName;

    public StopClassTests(ITestOutputHelper output)
    {
        _output = output;
        _shell = new ModuleShell(new SimulatorOptions { SourceRefreshTime = TimeSpan.FromHours(1), RotationTime = TimeSpan.FromHours(1) }, _host);
        _shell.Run($"$Folder = $Given; $account = Get-PrivXAccountSecret {Checkouts.Account}", ("Given", _folder)).Clean();
    }

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public Task Of_a_list() => StopAsync("list", "Get-PrivXHost", "listHosts", Silence("listHosts"));

    [Fact]
    public Task Of_a_search() => StopAsync("search", "Get-PrivXHost -Keyword web", "searchHosts", Silence("searchHosts"));

    [Fact]
    public Task Of_names_that_are_looked_up_together() => StopAsync("names together", "Get-PrivXHost web-01, web-02, db-01", "searchHosts", Silence("searchHosts"));

    [Fact]
    public Task Of_a_list_in_the_place_of_look_ups() => StopAsync(
        "list for look-ups", "'web-01', 'web-02', 'db-01', 'app-01', 'app-02' | Get-PrivXHost", "searchHosts", new Fault { Kind = FaultKind.Delay, Target = "searchHosts", After = 3, Times = null }, asked: 4);

    [Fact]
    public Task Of_a_wait_that_reads_lists() => StopAsync(
        "-Wait with lists", "Get-PrivXHost | Where-Object { $_.PasswordRotation.RotationStatus } | Reset-PrivXHostAccountPassword -Account * -Wait -Confirm:$false", "searchHosts", null, asked: 2, pause: TimeSpan.FromSeconds(1.5));

    [Fact]
    public Task Of_a_write() => StopAsync("write", "'web-01', 'web-02' | Set-PrivXHost -Comment x", "updateHost", Silence("updateHost"));

    [Fact]
    public Task Of_writes_side_by_side() => StopAsync("writes side by side", "'web-01', 'web-02', 'db-01' | Set-PrivXHost -Comment x -ThrottleLimit 3", "updateHost", Silence("updateHost"));

    [Fact]
    public Task Of_an_action() => StopAsync("action", "Reset-PrivXHostAccountPassword root -TargetHost web-01 -Confirm:$false", "rotateHostPassword", Silence("rotateHostPassword"));

    [Fact]
    public Task Of_a_download_before_it_begins() => StopAsync("download, first step", "Save-PrivXUebaSetupScript $Folder", "createUebaSetupScriptDownload", Silence("createUebaSetupScriptDownload"));

    [Fact]
    public Task Of_a_download() => StopAsync("download", "Save-PrivXUebaSetupScript $Folder -Force", "downloadUebaSetupScript", new Fault { Kind = FaultKind.SlowDrip, Target = "downloadUebaSetupScript", DelaySeconds = 1 });

    [Fact]
    public Task Of_a_wait_for_the_server() => StopAsync("-Wait", "Get-PrivXSource | Update-PrivXSource -Wait", "listSources", null, asked: 4, pause: TimeSpan.FromSeconds(1.5));

    [Fact]
    public Task Of_a_wait_that_the_server_asked_for() => StopAsync("Retry-After", "Get-PrivXHost", "listHosts", Fault.TooManyRequests("listHosts", retryAfterSeconds: 1, times: null), pause: TimeSpan.FromSeconds(1.5));

    [Fact]
    public Task Of_a_back_off() => StopAsync("back-off", "Get-PrivXHost", "listHosts", Fault.Status("listHosts", 503), asked: 2, pause: TimeSpan.FromSeconds(1.5));

    [Fact]
    public Task Of_a_wait_for_a_check_out() => StopAsync("wait for a check-out", $"Invoke-PrivXSecretCheckout -UserName {Checkouts.Taken} -Timeout 00:10:00 {{ }}", "checkOutSecret", null, asked: 2, pause: TimeSpan.FromSeconds(1.5));

    [Fact]
    public Task Of_a_block_with_a_check_out() => StopAsync("block with a check-out", "$account | Invoke-PrivXSecretCheckout { while ($true) { } }", "checkOutSecret", null, oneMore: "releaseSecretCheckout");

    [Fact]
    public async Task Of_a_log_in()
    {
        await MeasureAsync("log-in", ConnectAgain, async () =>
        {
            _shell.Run("Disconnect-PrivX").Clean();
            _shell.Simulator.Journal.Clear();
            _shell.Simulator.Faults.Add(Silence("requestAccessToken"));
            return await Task.FromResult<Func<bool>>(() => _shell.Simulator.Journal.Requests("requestAccessToken").Count > 0);
        }, () =>
        {
            Assert.Empty(_shell.Run("Get-PrivXSession").Clean().Output);
            Assert.Single(_shell.Simulator.Journal.All);
            _shell.Run(ConnectAgain).Clean();
            Assert.Equal(2, _shell.Simulator.Journal.Requests("requestAccessToken").Count);
        });
    }

    // The engine has no way to tell a completer to stop; what it waits for the server is bounded instead.
    [Fact]
    public void A_completion_ends_by_itself()
    {
        _shell.Simulator.Faults.Add(Silence("searchHosts"));
        TimeSpan best = TimeSpan.MaxValue;
        for (int round = 0; round < MostStops && best > TimeSpan.FromSeconds(2); round++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Empty(_shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput('Get-PrivXHost web', 17, $null).CompletionMatches").Clean().Output);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        _output.WriteLine($"completion: {best.TotalMilliseconds:F0} ms");
        Assert.True(best < TimeSpan.FromSeconds(2), $"It took {best}.");
    }

    private static Fault Silence(string operation) => Fault.Delay(operation, times: null);

    private async Task StopAsync(string what, string script, string operation, Fault? fault, int asked = 1, string? oneMore = null, TimeSpan pause = default)
    {
        int requests = 0;
        await MeasureAsync(
            what,
            script,
            () =>
            {
                _shell.Simulator.Journal.Clear();
                if (fault is not null)
                {
                    _shell.Simulator.Faults.Add(fault);
                }

                return Task.FromResult<Func<bool>>(() => _shell.Simulator.Journal.Requests(operation).Count >= asked);
            },
            () =>
            {
                // A call that goes all the way to the server and back is behind whatever was under way.
                requests = _shell.Simulator.Journal.All.Count;
                _shell.Run("$null = Get-PrivXServerTime").Clean();
                AssertQuiet(requests + 1, oneMore);
            });

        // Whatever waited for another attempt would have made it by now.
        await Task.Delay(pause);
        AssertQuiet(requests + 1, oneMore);
    }

    private void AssertQuiet(int requests, string? oneMore)
    {
        Assert.True(_shell.Simulator.Journal.All.Count == requests, string.Join('\n', _shell.Simulator.Journal.All.Select(entry => $"{entry.Method} {entry.Path}")));
        Assert.Equal(oneMore is null ? 0 : 1, oneMore is null ? 0 : _shell.Simulator.Journal.Requests(oneMore).Count);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        Assert.Empty(Checkouts.Open(_shell));
    }

    private async Task MeasureAsync(string what, string script, Func<Task<Func<bool>>> prepare, Action check)
    {
        var times = new List<TimeSpan>();
        do
        {
            Func<bool> isThere = await prepare();
            Task<Result> running = _shell.RunAsync(script);
            var patience = Stopwatch.StartNew();
            while (!isThere())
            {
                Assert.False(running.IsCompleted || patience.Elapsed > Patience, "It ended, or never came so far.");
                await Task.Delay(1);
            }

            var watch = Stopwatch.StartNew();
            _shell.Stop();
            Result result = await running;
            times.Add(watch.Elapsed);
            Assert.True(result.Stopped, result.Describe());
            Assert.Empty(result.AllErrors);
            Assert.Empty(_shell.Run("$Error").Output);
            _shell.Simulator.Faults.Clear();
            check();
        }
        while (times[^1] > Promised && times.Count < MostStops);

        _output.WriteLine($"{what}: {string.Join(", ", times.Select(time => $"{time.TotalMilliseconds:F0} ms"))}");
        Assert.True(times.Min() < Promised, $"The quickest of {times.Count} took {times.Min()}.");
        Assert.True(times.Max() < Bound, $"The slowest of {times.Count} took {times.Max()}.");
    }
}
