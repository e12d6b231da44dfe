using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>What a process has checked out is given back when it ends, other than by being killed. Each case is a whole PowerShell.</summary>
public sealed class ProcessEndTests : IAsyncLifetime
{
    private const string Account = "$account = Get-PrivXAccountSecret root -First 1\n";

    // Two seconds are what giving back may take; the rest is a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    private PrivXSimulator _simulator = null!;

    public async Task InitializeAsync() => _simulator = await PrivXSimulator.StartAsync();

    public async Task DisposeAsync()
    {
        Assert.Empty(_simulator.Journal.Violations);
        await _simulator.DisposeAsync();
    }

    [ShellTheory]
    [InlineData("$account | Invoke-PrivXSecretCheckout { 'READY'; $null = [Console]::ReadLine(); [Environment]::Exit(3) }", null)]
    [InlineData("$null = $account | Invoke-PrivXSecretCheckout; 'READY'; $null = [Console]::ReadLine(); exit 3", null)]
    [InlineData("$account | Invoke-PrivXSecretCheckout { 'READY'; while ($true) { Start-Sleep -Seconds 1 } }", "TERM")]
    [InlineData("$account | Invoke-PrivXSecretCheckout { 'READY'; while ($true) { Start-Sleep -Seconds 1 } }", "HUP")]
    public async Task By_an_exit_or_a_signal(string script, string? signal)
    {
        if (signal is not null && OperatingSystem.IsWindows())
        {
            return;
        }

        (string errors, TimeSpan took) = await EndAsync(script, signal, () => { });
        Assert.Empty(errors);
        Assert.Empty(Open());
        Assert.InRange(took, TimeSpan.Zero, Soon);
        Assert.Single(_simulator.Journal.Requests("releaseSecretCheckout"));
    }

    [ShellTheory]
    [InlineData(503)]
    [InlineData(null)]
    public async Task What_could_not_be_given_back_is_told_and_does_not_hold_the_process_up(int? status)
    {
        (string errors, TimeSpan took) = await EndAsync(
            "$null = $account | Invoke-PrivXSecretCheckout; 'READY'; $null = [Console]::ReadLine(); [Environment]::Exit(3)",
            null,
            () => _simulator.Faults.Add(status is { } told ? Fault.Status("releaseSecretCheckout", told) : Fault.Delay("releaseSecretCheckout", times: null)));
        string id = Assert.Single(Open())["id"]!.ToString();
        Assert.Contains(id, errors, StringComparison.Ordinal);
        Assert.InRange(took, TimeSpan.Zero, Soon);
    }

    [ShellFact]
    public async Task While_the_answer_to_a_check_out_is_due()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _simulator.Faults.Add(Fault.Custom("checkOutSecret", _ => isAsked.TrySetResult(), FaultTiming.AfterHandling));
        _simulator.Faults.Add(new Fault { Kind = FaultKind.Delay, Target = "checkOutSecret", Timing = FaultTiming.AfterHandling, DelaySeconds = 0.4, Times = 1 });
        (string errors, _) = await EndAsync("'READY'; $account | Invoke-PrivXSecretCheckout { while ($true) { Start-Sleep -Seconds 1 } }", "TERM", () => { }, isAsked.Task);
        Assert.Empty(errors);
        Assert.Empty(Open());
    }

    private JsonObject[] Open() => _simulator.State.Checkouts.All().Where(checkout => checkout["user_id"]!.ToString() == _simulator.Credentials.ApiClientId).ToArray();

    private async Task<(string Errors, TimeSpan Took)> EndAsync(string script, string? signal, Action plant, Task? until = null)
    {
        using var shell = new ConnectedProcess(_simulator, Account + script);
        await shell.SaysAsync("READY");
        await (until ?? Task.CompletedTask).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Single(Open());
        plant();
        var time = Stopwatch.StartNew();
        if (signal is null)
        {
            await shell.Process.StandardInput.WriteLineAsync();
        }
        else
        {
            using Process kill = Process.Start("kill", ["-" + signal, shell.Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        string errors = await shell.EndAsync();
        return (errors, time.Elapsed);
    }
}
