using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Monitor;

/// <summary>The whole instance: its health, its components, its clock, and a restart that is watched.</summary>
public sealed class InstanceTests
{
    private const string Sick = """
        [{"component_name":"AUTH","component_type":"MICROSERVICE","hostname":"a","status":{"status":"RUNNING"}},
         {"component_name":"VAULT","component_type":"MICROSERVICE","hostname":"a","status":{"error_code":"GENERAL_ERROR","error_message":"no answer"}},
         {"component_name":"SETTINGS","component_type":"MICROSERVICE","hostname":"b","status":{"status":"STARTING"}}]
        """;

    [Fact]
    public void A_restart_is_waited_for_until_everything_runs_again()
    {
        using var shell = new ModuleShell(new SimulatorOptions { RestartTime = TimeSpan.FromSeconds(1) });
        PSObject outcome = shell.Run("Restart-PrivXInstance -Wait -Confirm:$false").Only();
        Assert.Equal("Succeeded", outcome.Properties["Outcome"].Value);
        Assert.True((TimeSpan)outcome.Properties["Elapsed"].Value >= TimeSpan.FromSeconds(0.5));
        Assert.Single(shell.Simulator.Journal.Requests("restartInstance"));
        Assert.Equal(30, shell.Run("Get-PrivXHost").Clean().Output.Count);
    }

    [Fact]
    public void A_restart_that_takes_too_long_is_told_with_the_components_that_are_missing()
    {
        using var shell = new ModuleShell(new SimulatorOptions { RestartTime = TimeSpan.Zero });
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "getInstanceStatus", StatusCode = 200, Body = Sick, ContentType = "application/json", Times = null });
        Result result = shell.Run("Restart-PrivXInstance -Wait -Timeout 00:00:01 -Confirm:$false");
        Assert.Empty(result.AllErrors);
        Assert.Contains("After 1 s", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal("TimedOut", Assert.Single(result.Output).Properties["Outcome"].Value);
        Assert.Equal(["VAULT on a: GENERAL_ERROR: no answer", "SETTINGS on b: STARTING"], (System.Collections.Generic.IEnumerable<string>)result.Output[0].Properties["Problems"].Value);
    }

    [Fact]
    public void A_server_that_goes_down_before_it_answers_is_watched_all_the_same()
    {
        using var shell = new ModuleShell(new SimulatorOptions { RestartTime = TimeSpan.FromSeconds(0.3) });
        shell.Simulator.Faults.Add(Fault.Abort("restartInstance", timing: FaultTiming.AfterHandling));
        Assert.Equal("Succeeded", shell.Run("Restart-PrivXInstance -Wait -Confirm:$false").Only().Properties["Outcome"].Value);
        Assert.Single(shell.Simulator.Journal.Requests("restartInstance"));
    }

    [Fact]
    public void Without_a_question_there_is_no_restart()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.ConfirmationRequired,", shell.Run("Restart-PrivXInstance").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        shell.Run("Restart-PrivXInstance -Wait -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void An_instance_that_says_it_is_not_well_is_an_answer_and_no_error()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Status("getInstanceStatus", 500, times: null));
        PSObject status = shell.Run("Get-PrivXInstanceStatus").Only();
        Assert.Equal(false, status.Properties["Healthy"].Value);
        Assert.NotEmpty((string)status.Properties["Message"].Value);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_error()
    {
        using var shell = new ModuleShell();
        await shell.Simulator.DisposeAsync();
        Assert.StartsWith("PrivX.Unreachable,", shell.Run("Get-PrivXInstanceStatus").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Components_that_do_not_run_are_found()
    {
        using var shell = new ModuleShell();
        Assert.Empty(shell.Run("Get-PrivXComponent -NotRunning").Clean().Output);
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "getComponents", StatusCode = 200, Body = Sick, ContentType = "application/json" });
        Result result = shell.Run("Get-PrivXComponent a -NotRunning | ForEach-Object { \"$($_.ComponentName) $($_.Status)\" }").Clean();
        Assert.Equal(["VAULT GENERAL_ERROR: no answer", "SETTINGS STARTING"], result.OutputAs<string>());
    }

    [Fact]
    public void A_machine_that_PrivX_does_not_know_is_an_error_and_does_not_harm_the_others()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXComponent nowhere, privx.nordlys.example auth");
        Assert.StartsWith("PrivX.NotFound,", Assert.Single(result.AllErrors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("AUTH", Assert.Single(result.Output).Properties["ComponentName"].Value);
    }

    [Fact]
    public void The_difference_of_the_clocks_is_told()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Clock.Advance(TimeSpan.FromMinutes(3));
        var ahead = (TimeSpan)shell.Run("Get-PrivXServerTime").Only().Properties["Difference"].Value;
        Assert.InRange(ahead, TimeSpan.FromSeconds(170), TimeSpan.FromSeconds(190));
    }
}
