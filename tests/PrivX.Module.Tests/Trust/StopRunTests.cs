using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Operations;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Trust;

/// <summary>Ctrl+C in the middle of every operation, while the server is silent: the prompt is back at once and nothing is told as an error.</summary>
public sealed class StopRunTests(ITestOutputHelper output)
{
    private const int Attempts = 3;

    private static readonly TimeSpan Promised = TimeSpan.FromMilliseconds(300);

    // A check-out whose answer did not come is looked for, to be given back: five seconds at most, and a little for a busy machine.
    private static readonly TimeSpan WithCheckout = TimeSpan.FromSeconds(6);

    public static TheoryData<string> Runs { get; } = EveryRun.Names(_ => true);

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task The_prompt_is_back_at_once(string name)
    {
        TimeSpan bound = name.StartsWith("authorizer: checkOutSecret", StringComparison.Ordinal) ? WithCheckout : Promised;
        TimeSpan took = await StopAsync(name);

        // A busy machine, or the first run of all, may be slow once; what waits for something is slow each time.
        for (int attempt = 1; took > bound && attempt < Attempts; attempt++)
        {
            took = await StopAsync(name);
        }

        Assert.True(took <= bound, $"It took {took}.");
    }

    private async Task<TimeSpan> StopAsync(string name)
    {
        (ApiOperation operation, OperationRun run) = EveryRun.Of(name);
        using var prepared = new RunShell(run);
        ModuleShell shell = prepared.Shell;
        shell.Simulator.Faults.Add(Fault.Delay(EveryRun.Target(operation), times: null));
        Task<Result> running = shell.RunAsync(run.Script);
        while (!running.IsCompleted && !shell.Simulator.Journal.All.Any(entry => entry.Service == operation.Service.Name && entry.Operation == operation.Id))
        {
            await Task.Delay(2);
        }

        var watch = Stopwatch.StartNew();
        shell.Stop();
        Result result = await running;
        watch.Stop();
        output.WriteLine($"{name}: {watch.Elapsed.TotalMilliseconds:F0} ms");
        Assert.True(result.Stopped, result.Describe());
        Assert.Empty(result.AllErrors);
        return watch.Elapsed;
    }
}
