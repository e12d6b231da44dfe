using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class HealthTests : IDisposable
{
    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void All_is_well_with_the_seeded_company()
    {
        Result result = _shell.Run("Test-PrivXHealth").Clean();
        Assert.All(result.Output, row => Assert.Equal("OK", Value(row, "State")));
        Assert.All(result.Output, row => Assert.Equal(0, row.Properties["Severity"].Value));
        string[] names = result.Output.Select(row => (string)row.Properties["Name"].Value).ToArray();
        Assert.Equal(16, names.Count(name => name.StartsWith("Service ", StringComparison.Ordinal)));
        Assert.Contains("Clock", names);
        Assert.Contains("License days left", names);
        Assert.Contains("License hosts", names);
        Assert.Contains(names, name => name.StartsWith("Component ", StringComparison.Ordinal));
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_check_that_fails_is_critical_in_the_servers_words_and_the_others_are_written()
    {
        int healthy = _shell.Run("Test-PrivXHealth").Clean().Output.Count;
        _shell.Simulator.Faults.Add(Fault.Status("vault:getServiceStatus", 404));
        _shell.Simulator.Faults.Add(Fault.Status("getLicense", 403));
        Result result = _shell.Run("Test-PrivXHealth").Clean();
        PSObject[] bad = result.Output.Where(row => Value(row, "State") == "Critical").ToArray();
        Assert.Equal(["Service vault", "License"], bad.Select(row => Value(row, "Name")));
        Assert.Contains("licenses", Value(bad[1], "Message"), StringComparison.OrdinalIgnoreCase);
        Assert.True(result.Output.Count < healthy, "A license that cannot be read has one row in the place of several.");
    }

    [Fact]
    public void The_highest_severity_is_an_exit_code()
    {
        Assert.Equal(0, Exit("@{}"));
        Assert.Equal(1, Exit("@{ MinLicenseDays = 36500 }"));
        Assert.Equal(1, Exit("@{ MaxLicenseUsage = 1 }"));
        _shell.Simulator.Faults.Add(Fault.Status("getServerTime", 404));
        Assert.Equal(2, Exit("@{}"));
    }

    [Fact]
    public void Every_row_is_critical_when_the_server_is_dead_and_the_deadline_holds()
    {
        _shell.Simulator.Faults.Add(Fault.Delay(null, times: null));
        Result result = _shell.Run("Test-PrivXHealth -Deadline 00:00:01").Clean();
        Assert.Equal(19, result.Output.Count);
        Assert.All(result.Output, row => Assert.Equal(2, row.Properties["Severity"].Value));
        Assert.All(result.Output, row => Assert.Contains("00:00:01", Value(row, "Message"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_that_is_off_and_a_component_that_stands_still_are_critical()
    {
        _shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(90));
        PSObject clock = Assert.Single(_shell.Run("Test-PrivXHealth").Clean().Output, row => Value(row, "State") != "OK");
        Assert.Equal("Clock", Value(clock, "Name"));
        Assert.InRange((TimeSpan)clock.Properties["Value"].Value, TimeSpan.FromSeconds(80), TimeSpan.FromSeconds(100));
        Assert.Contains("ahead of", Value(clock, "Message"), StringComparison.Ordinal);
        Assert.DoesNotContain(_shell.Run("Test-PrivXHealth -MaxClockSkew 00:10:00").Clean().Output, row => Value(row, "State") != "OK");
    }

    [Fact]
    public void A_license_that_has_ended_is_critical()
    {
        _shell.Simulator.Faults.Add(Fault.Rewritten("getLicense", (_, body) =>
        {
            JsonNode license = JsonNode.Parse(body)!;
            license["license_status"] = "EXPIRED";
            license["license_message"] = "It ended yesterday.";
            license["expiry_date"] = "2020-01-01T00:00:00Z";
            return System.Text.Encoding.UTF8.GetBytes(license.ToJsonString());
        }));
        _shell.AllowViolations = true;
        Result result = _shell.Run("Test-PrivXHealth | Where-Object Severity -eq 2").Clean();
        Assert.Equal(["License", "License days left"], result.Output.Select(row => Value(row, "Name")));
        Assert.Equal("It ended yesterday.", Value(result.Output[0], "Message"));
    }

    [Fact]
    public void Services_are_chosen_and_a_misspelt_one_is_no_silence()
    {
        Result result = _shell.Run("Test-PrivXHealth auth*, valut | Where-Object Name -like 'Service*'").Clean();
        Assert.Equal(["Service valut", "Service auth", "Service authorizer"], result.Output.Select(row => Value(row, "Name")));
        Assert.Equal("Critical", Value(result.Output[0], "State"));
    }

    [Theory]
    [InlineData("-Deadline 00:00:00")]
    [InlineData("-MaxClockSkew 30.00:00:00")]
    public void Lengths_of_nothing_are_refused_before_anything_is_sent(string arguments)
    {
        Assert.StartsWith("PrivX.InvalidValue,", _shell.Run($"Test-PrivXHealth {arguments}").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    private int Exit(string arguments) => _shell.Run($"$Arguments = {arguments}; Test-PrivXHealth @Arguments").Clean().Output.Max(row => (int)row.Properties["Severity"].Value);

    private static string Value(PSObject row, string name) => row.Properties[name].Value?.ToString() ?? string.Empty;
}
