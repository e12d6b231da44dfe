using System;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>One session in many hands at once, and many sessions in one hand.</summary>
public sealed class ParallelUseTests
{
    [Fact]
    public void A_parallel_loop_shares_one_session()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(
            """
            1..50 | ForEach-Object -ThrottleLimit 16 -Parallel {
                Import-Module $using:Manifest
                (Get-PrivXHost web-01 -Session $using:Session).CommonName
            }
            """,
            ("Manifest", StagedModule.Manifest)).Clean();
        Assert.Equal(Enumerable.Repeat("web-01", 50), result.OutputAs<string>());
        Assert.Equal(50, shell.Simulator.Journal.Requests("searchHosts").Count);
        Assert.Empty(shell.Simulator.Journal.Requests("requestAccessToken"));
    }

    [Fact]
    public async Task Fifty_engines_share_one_session_over_the_end_of_its_token()
    {
        using var shell = new ModuleShell();
        object session = shell.Run("$Session").Only().BaseObject;
        shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(301));
        string[][] names = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => OwnThread.Run(() => FiveOneAfterTheOther(session))));
        Assert.Equal(Enumerable.Repeat("web-01", 50), names.SelectMany(some => some));
        Assert.Single(shell.Simulator.Journal.Requests("requestAccessToken"));
    }

    [Fact]
    public void Two_servers_in_one_script_never_mix()
    {
        using var one = new ModuleShell();
        using var other = new ModuleShell();
        foreach ((ModuleShell shell, string comment) in new[] { (one, "one"), (other, "other") })
        {
            shell.Simulator.State.Hosts.Change(shell.Simulator.State.Hosts.FindBy("common_name", "web-01")!["id"]!.ToString(), host => host["comment"] = comment);
        }

        object second = other.Run("$Session").Only().BaseObject;
        Result result = one.Run(
            """
            1..20 | ForEach-Object {
                (Get-PrivXHost web-01 -Session $Second).Comment
                (Get-PrivXHost web-01).Comment
                (Get-PrivXHost web-01 -Session $Second | Get-PrivXHost).Comment   # An object knows its session.
            }
            """,
            ("Second", second)).Clean();
        Assert.Equal(string.Concat(Enumerable.Repeat("other one other ", 20)).Trim(), string.Join(' ', result.OutputAs<string>()));
    }

    [Fact]
    public async Task Disconnecting_what_another_uses_is_a_clear_error_there()
    {
        using var shell = new ModuleShell();
        object session = shell.Run("$Session").Only().BaseObject;
        shell.Simulator.Faults.Add(Fault.Delay("listHosts", times: null));
        Task<Result> running = shell.RunAsync("Get-PrivXHost");
        while (shell.Simulator.Journal.Requests("listHosts").Count == 0)
        {
            await Task.Delay(2);
        }

        using var other = new ModuleEngine();
        other.Run("Disconnect-PrivX -Session $s", ("s", session)).Clean();
        Result result = await running.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.StartsWith("PrivX.NotConnected,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }
    private static string[] FiveOneAfterTheOther(object session)
    {
        var names = new string[5];
        for (int i = 0; i < names.Length; i++)
        {
            using var engine = new ModuleEngine();
            names[i] = (string)engine.Run("(Get-PrivXHost web-01 -Session $s).CommonName", ("s", session)).Only().BaseObject;
        }

        return names;
    }
}
