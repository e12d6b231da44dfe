using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Session;

/// <summary>Ctrl+C: the prompt is back at once, nothing runs on, nothing is told as an error.</summary>
public sealed class StopTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ITestOutputHelper _output;
    private readonly ModuleShell _shell;
    private readonly Wire _relay;

    public StopTests(ITestOutputHelper output)
    {
        _output = output;
        _shell = new ModuleShell(new SimulatorOptions { SourceRefreshTime = TimeSpan.FromHours(1) }, _host, connect: false);
        _relay = Wire.To(_shell.Simulator.Address);
        _shell.Run("$null = Connect-PrivX $Relay -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate -NoProxy", ("Relay", _relay.Https)).Clean();
    }

    public void Dispose()
    {
        _shell.Dispose();
        _relay.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Fact]
    public async Task During_the_log_in()
    {
        _shell.Simulator.Faults.Add(Fault.Delay("requestAccessToken", times: null));
        _shell.Run("Disconnect-PrivX").Clean();
        await _relay.AllEndedAsync();
        _shell.Simulator.Journal.Clear();
        await StopAsync("log-in", "Connect-PrivX $Relay -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate -NoProxy", AskedAsync("requestAccessToken"));
        Assert.Empty(_shell.Run("Get-PrivXSession").Clean().Output);
        await _relay.AllEndedAsync();
    }

    [Fact]
    public async Task During_the_handshake()
    {
        await using Wire silent = Wire.Silent();
        _shell.Run(string.Empty, ("Silent", silent.Https));
        await StopAsync("handshake", "Connect-PrivX $Silent -Credential $Credential -OAuthCredential $OAuthCredential -NoProxy", silent.Connected);
        await silent.AllEndedAsync();
    }

    [Fact]
    public async Task During_a_list()
    {
        _shell.Simulator.Faults.Add(Fault.Delay("listHosts", times: null));
        await StopAsync("list", "Get-PrivXHost", AskedAsync("listHosts"));
        await _relay.AllEndedAsync();
    }

    [Fact]
    public async Task During_a_change()
    {
        _shell.Simulator.Faults.Add(Fault.Delay("updateHost", times: null));
        await StopAsync("change", "'web-01', 'web-02' | Set-PrivXHost -Comment x", AskedAsync("updateHost"));
        await _relay.AllEndedAsync();
        Assert.Single(_shell.Simulator.Journal.Requests("updateHost"));
    }

    [Fact]
    public async Task During_a_wait_for_the_server()
    {
        var polled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Custom, Target = "listSources", Action = _ => polled.TrySetResult(), After = 4 });
        await StopAsync("-Wait", "Get-PrivXSource | Update-PrivXSource -Wait", polled.Task);

        // Longer than the longest pause between two looks would be waiting for luck; that the session answers and nobody else asks is what can be seen.
        _shell.Simulator.Journal.Clear();
        _shell.Run("Get-PrivXHost web-01").Only();
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Operation == "listSources");
    }

    [Fact]
    public async Task During_a_wait_before_another_attempt()
    {
        _shell.Simulator.Faults.Add(Fault.TooManyRequests("listHosts", retryAfterSeconds: 50, times: null));
        await StopAsync("retry wait", "Get-PrivXHost", WarnedAsync());
        Assert.Single(_shell.Simulator.Journal.Requests("listHosts"));
        Assert.Contains(_host.Shown, line => line.Contains("429", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_session_is_as_good_as_before()
    {
        _shell.Simulator.Faults.Add(Fault.Delay("listHosts", times: null));
        await StopAsync("list", "Get-PrivXHost", AskedAsync("listHosts"));
        _shell.Simulator.Faults.Clear();
        Assert.NotEmpty(_shell.Run("Get-PrivXHost").Clean().Output);
        Assert.Empty(_shell.Simulator.Journal.Violations);
    }

    private async Task AskedAsync(string operation)
    {
        while (_shell.Simulator.Journal.Requests(operation).Count == 0)
        {
            await Task.Delay(5);
        }
    }

    private async Task WarnedAsync()
    {
        while (!_host.Shown.Any(line => line.StartsWith("WARNING", StringComparison.Ordinal)))
        {
            await Task.Delay(5);
        }
    }

    private async Task StopAsync(string what, string script, Task when)
    {
        Task<Result> running = _shell.RunAsync(script);
        await when.WaitAsync(TimeSpan.FromSeconds(20));
        var watch = Stopwatch.StartNew();
        _shell.Stop();
        Result result = await running;
        watch.Stop();
        _output.WriteLine($"stop during {what}: {watch.Elapsed.TotalMilliseconds:F0} ms");
        Assert.True(result.Stopped, result.Describe());
        Assert.Empty(result.AllErrors);
        Assert.Empty(_shell.Run("$Error").Output);

        // A busy machine must not fail it; how fast it is, StopClassTests measure by several tries. What these stops interrupt lasts longer.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(6), $"It took {watch.Elapsed}.");
    }
}
