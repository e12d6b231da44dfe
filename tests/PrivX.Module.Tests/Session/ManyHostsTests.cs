using System;
using System.Diagnostics;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Session;

/// <summary>A large company: hosts stream, all of them come, and few are asked for when few are wanted.</summary>
public sealed class ManyHostsTests(ITestOutputHelper output)
{
    private const int Hosts = 100_000;

    [Fact]
    public async Task A_hundred_thousand_hosts_stream()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = Hosts });

        Assert.Equal(5, shell.Run("Get-PrivXHost | Select-Object -First 5").Clean().Output.Count);
        Assert.Single(shell.Simulator.Journal.Requests("listHosts"));
        shell.Simulator.Journal.Clear();

        var watch = Stopwatch.StartNew();
        int pagesAtFirst = 0;
        TimeSpan first = default;
        Result result = await shell.RunAsync(
            "$count = 0; Get-PrivXHost | ForEach-Object { if ($count++ -eq 0) { 'first' } }; $count",
            _ =>
            {
                if (first == default)
                {
                    first = watch.Elapsed;
                    pagesAtFirst = shell.Simulator.Journal.Requests("listHosts").Count;
                }
            });
        watch.Stop();
        int pages = shell.Simulator.Journal.Requests("listHosts").Count;
        output.WriteLine($"{Hosts} hosts: first after {first.TotalMilliseconds:F0} ms, all after {watch.Elapsed.TotalSeconds:F1} s, {pages} pages");
        Assert.Equal(Hosts, result.Clean().Output[1].BaseObject);
        Assert.Equal(1, pagesAtFirst);
        Assert.Empty(result.Warnings);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }
}
