using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>A pipeline that ends early with -ThrottleLimit: little was begun beyond what was written, and what was done unseen is told.</summary>
public sealed class EarlyEndTests
{
    private const int Limit = 8;
    private const string Many = "1..60 | ForEach-Object { [pscustomobject]@{ CommonName = \"early-$_\"; Addresses = '10.9.9.9' } }";

    [Theory]
    [InlineData("createHost", "New-PrivXHost -ThrottleLimit 8 -ErrorAction Stop")]
    public void An_error_that_stops_leaves_at_most_as_many_begun_as_are_worked_on_at_once(string operation, string change)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = operation, StatusCode = 400, After = 5, Times = 1 });
        Result result = shell.Run($"{Many} | {change}");
        Assert.NotNull(result.Terminating);
        CheckUnseen(shell, result, string.Join("\n", result.Warnings));
    }

    [Theory]
    [InlineData("Select-Object -First 3")]
    [InlineData("ForEach-Object { $_; if ($_.CommonName -eq 'early-3') { throw 'enough' } }")]
    public void A_downstream_command_that_has_enough_leaves_no_more_and_the_rest_is_told(string next)
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Result result = shell.Run($"{Many} | New-PrivXHost -ThrottleLimit {Limit} | {next}");
        CheckUnseen(shell, result, string.Join("\n", result.Warnings.Concat(host.Shown)));
    }

    [Fact]
    public void One_by_one_there_is_nothing_to_tell()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Result result = shell.Run($"{Many} | New-PrivXHost | Select-Object -First 3").Clean();
        Assert.Equal(3, result.Output.Count);
        Assert.Equal(3, shell.Simulator.Journal.Requests("createHost").Count);
        Assert.Empty(result.Warnings);
        Assert.DoesNotContain(host.Shown, line => line.Contains("ended early", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_tells_what_was_under_way()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Delay, Target = "updateHost", Timing = FaultTiming.AfterHandling });
        Task<Result> running = shell.RunAsync("Set-PrivXHost web-01 -Comment stopped");
        while (shell.Simulator.Journal.Requests("updateHost").Count == 0 && !running.IsCompleted)
        {
            await Task.Delay(10);
        }

        shell.Stop();
        Assert.True((await running).Stopped);
        Assert.Contains(host.Shown, line => line.Contains("Not known whether done: web-01", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_only_gathered_is_not_told()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXManagedAccount nordlys svc-backup, adm-tier0 | ForEach-Object { $_; throw 'enough' } | Reset-PrivXManagedAccountPassword -ThrottleLimit 4");
        Assert.Empty(result.Warnings);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void No_failure_is_left_to_the_process()
    {
        var unobserved = new ConcurrentQueue<string>();
        EventHandler<UnobservedTaskExceptionEventArgs> note = (_, args) =>
        {
            if (args.Exception.ToString().Contains("PrivX.Client.PrivX", StringComparison.Ordinal))
            {
                unobserved.Enqueue(args.Exception.ToString());
            }
        };
        TaskScheduler.UnobservedTaskException += note;
        try
        {
            using (var shell = new ModuleShell())
            {
                // Some fail in the asking step behind others, some while they are written, and a pipeline ends with failures that nobody reads.
                shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "updateHost", StatusCode = 403, Every = 2 });
                shell.Run("'web-01', 'nobody', 'web-02', 'no*body', 'web-03', 'nobody2' | Set-PrivXHost -Comment x -ThrottleLimit 8");
                shell.Run("Get-PrivXHost | Set-PrivXHost -Comment y -ThrottleLimit 8 -ErrorAction Stop");
                shell.Run("Get-PrivXHost | Set-PrivXHost -Comment z -ThrottleLimit 8 -PassThru | Select-Object -First 1");
                shell.Run("Get-PrivXUser | Grant-PrivXUserRole -Role Contractors, nobody -Permanent -ThrottleLimit 8 -ErrorAction Stop");
                shell.Run("Get-PrivXHost | ForEach-Object { $_; 'nobody' } | Remove-PrivXHost -Confirm:$false -ThrottleLimit 8 -ErrorAction Stop");
            }

            for (int i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Assert.Empty(unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= note;
        }
    }

    // Nobody is made that is neither written nor named.
    private static void CheckUnseen(ModuleShell shell, Result result, string told)
    {
        string[] made = shell.Simulator.State.Hosts.All().Select(host => host["common_name"]!.ToString()).Where(name => name.StartsWith("early-", StringComparison.Ordinal)).ToArray();
        string[] written = result.Output.Select(host => (string)host.Properties["CommonName"].Value).ToArray();
        Assert.InRange(shell.Simulator.Journal.Requests("createHost").Count, written.Length, written.Length + Limit);
        string[] unseen = made.Except(written).ToArray();
        Assert.All(unseen, name => Assert.Contains(name, told, StringComparison.Ordinal));
        Assert.True(unseen.Length == 0 || told.Contains("New-PrivXHost ended early", StringComparison.Ordinal), told);
    }
}
