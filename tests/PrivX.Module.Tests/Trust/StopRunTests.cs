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
    // The aim is 300 ms on a quiet machine; the test must not fail on a busy one. A check-out is given back within this bound, too.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(6);

    public static TheoryData<string> Runs { get; } = EveryRun.Names(_ => true);

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task The_prompt_is_back_at_once(string name)
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
        Assert.True(watch.Elapsed < Bound, $"It took {watch.Elapsed}.");
    }
}
