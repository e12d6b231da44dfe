using System;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.ConnectionManager;

public sealed class UebaTests : IDisposable
{
    private readonly ModuleShell _shell = new(new SimulatorOptions { JobTime = TimeSpan.FromMilliseconds(300) });

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void A_dataset_without_limits_tells_the_server_of_a_range_all_the_same()
    {
        using var shell = new ModuleShell();
        Assert.Equal("All", shell.Run("(New-PrivXUebaDataset All).Comment").Only().BaseObject);
        Assert.Equal("""{"comment":"All","time_range_settings":{"exclude":[]}}""", Assert.Single(shell.Simulator.Journal.Writes()).Body);
    }

    [Fact]
    public void Settings_that_were_changed_in_hand_are_written()
    {
        PSObject changed = _shell.Run("$settings = Get-PrivXUebaAnomalySetting; $settings.Threshold = 0.4; $settings | Set-PrivXUebaAnomalySetting -PassThru").Only();
        Assert.Equal((0.4, "AUDIT"), (changed.Properties["Threshold"].Value, changed.Properties["Action"].Value));
    }

    [Fact]
    public void Settings_that_another_changed_meanwhile_are_a_conflict()
    {
        Result result = _shell.Run("$mine = Get-PrivXUebaAnomalySetting; Set-PrivXUebaAnomalySetting -Threshold 0.6; $mine.Threshold = 0.4; $mine | Set-PrivXUebaAnomalySetting");
        Assert.StartsWith("PrivX.Conflict,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_no_configuration()
    {
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Set-PrivXUebaConfiguration ueba-2:8443").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_part_of_the_time_range_leaves_the_others()
    {
        _shell.Run("$before = Get-PrivXUebaDataset *week*; $after = $before | Set-PrivXUebaDataset -End 2026-01-01T00:00:00Z -PassThru").Clean();
        Assert.True((bool)_shell.Run("$before.TimeRangeSettings.Start -eq $after.TimeRangeSettings.Start").Only().BaseObject);
        Assert.True((bool)_shell.Run("$after.TimeRangeSettings.End -eq [datetimeoffset]'2026-01-01T00:00:00Z'").Only().BaseObject);
    }

    [Theory]
    [InlineData("Get-PrivXUebaDataset *week* | Start-PrivXUebaTraining -Wait", "Failed", "NOT_ENOUGH_DATA")]
    [InlineData("New-PrivXUebaDataset Long -Start 2020-01-01 | Start-PrivXUebaTraining -Wait", "Succeeded", null)]
    public void Training_tells_what_became_of_it(string script, string outcome, string? error)
    {
        PSObject result = _shell.Run(script).Only();
        Assert.Equal((outcome, error), (result.Properties["Outcome"].Value, result.Properties["ErrorCode"].Value));
    }

    [Fact]
    public void Training_that_takes_longer_is_told()
    {
        using var shell = new ModuleShell(new SimulatorOptions { JobTime = TimeSpan.FromHours(1) });
        Result result = shell.Run("Start-PrivXUebaTraining *week* -Wait -Timeout 00:00:01");
        Assert.Equal("TimedOut", result.Only().Properties["Outcome"].Value);
        Assert.Contains("Last week", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_dataset_can_be_meant_for_the_analysis()
    {
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Start-PrivXUebaAnalysis *").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.IsWrite);
        _shell.Run("Start-PrivXUebaAnalysis 'Spring, trained and in use'").Clean();
    }

    [Fact]
    public void Indexing_is_one_call_and_waits()
    {
        Result result = _shell.Run("Get-PrivXConnection | Where-Object TrailId | Select-Object -First 3 | Start-PrivXTrailIndex -Wait").Clean();
        Assert.Equal(3, result.Output.Count);
        Assert.All(result.Output, status => Assert.Matches("^(INDEXED|ERROR)$", (string)status.Properties["Status"].Value));
        Assert.Single(_shell.Simulator.Journal.Requests("startTrailIndexing"));
    }
}
