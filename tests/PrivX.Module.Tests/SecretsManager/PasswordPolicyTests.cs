using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.SecretsManager;

/// <summary>Password policies: durations in both spellings, copies, and what Set leaves alone.</summary>
public sealed class PasswordPolicyTests
{
    private const string Policies = "secrets-manager/password-policy";

    [Theory]
    [InlineData(SimulatorOptions.NewestServerVersion, "P7D", "PT5M")]
    [InlineData(34, "168h0m0s", "0h5m0s")]
    public void Durations_are_written_as_the_server_writes_them(int version, string interval, string retry)
    {
        using var shell = new ModuleShell(new SimulatorOptions { ServerVersion = version });
        shell.Run("Set-PrivXPasswordPolicy 'Tier 0' -RotationInterval 7.00:00:00 -RetryInterval 00:05:00").Clean();
        JsonObject stored = Stored(shell, "Tier 0");
        Assert.Equal(interval, stored["rotation_interval"]!.ToString());
        Assert.Equal(retry, stored["retry_interval"]!.ToString());
    }

    [Theory]
    [InlineData(SimulatorOptions.NewestServerVersion, "$p", "P7D")]
    [InlineData(34, "$p", "168h0m0s")]
    [InlineData(SimulatorOptions.NewestServerVersion, "(Save $p)", "P7D")]
    [InlineData(34, "(Save $p)", "168h0m0s")]
    public void A_duration_changed_in_an_object_is_written_as_the_server_writes_it(int version, string carried, string interval)
    {
        const string Saving = "function Save($Object) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Object)) }; ";
        using var shell = new ModuleShell(new SimulatorOptions { ServerVersion = version });
        shell.Run(Saving + $"$p = Get-PrivXPasswordPolicy 'Tier 0'; {carried} | Set-PrivXPasswordPolicy").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run(Saving + $"$p = Get-PrivXPasswordPolicy 'Tier 0'; $q = {carried}; $q.RotationInterval = [timespan]'7.00:00:00'; $q | Set-PrivXPasswordPolicy").Clean();
        Assert.Equal(interval, Stored(shell, "Tier 0")["rotation_interval"]!.ToString());
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("P1DT2H")]
    [InlineData("26h0m0s")]
    [InlineData("1.02:00:00")]
    [InlineData("P1DT2H0M")]
    public void Durations_are_taken_in_every_spelling(string text)
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXPasswordPolicy 'Tier 0' -RotationInterval $text", ("text", text)).Clean();
        Assert.Equal("P1DT2H", Stored(shell, "Tier 0")["rotation_interval"]!.ToString());
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("P1")]
    [InlineData("5m x")]
    public void What_is_no_duration_is_refused_before_anything_is_sent(string text)
    {
        using var shell = new ModuleShell();
        Assert.Contains("RotationInterval", shell.Run("Set-PrivXPasswordPolicy 'Tier 0' -RotationInterval $text", ("text", text)).SingleError().ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_copy_takes_everything_but_what_is_named()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXPasswordPolicy 'Tier 0' | New-PrivXPasswordPolicy -Name copy -PasswordMinLength 20").Clean();
        JsonObject copy = Stored(shell, "copy");
        JsonObject source = Stored(shell, "Tier 0");
        Assert.Equal("20", copy["password_min_length"]!.ToString());
        foreach (string name in new[] { "rotation_interval", "retry_interval", "max_checkout_duration", "rotate_on_release", "max_versions", "use_numbers" })
        {
            Assert.Equal(source[name]!.ToString(), copy[name]!.ToString());
        }
    }

    [Fact]
    public void Empty_cells_of_a_row_and_empty_properties_of_an_object_say_nothing()
    {
        using var shell = new ModuleShell();
        JsonObject before = Stored(shell, "Tier 0");
        shell.Run("""
            $p = Get-PrivXPasswordPolicy 'Tier 0'
            [pscustomobject]@{ PasswordPolicyId = $p.Id; MaxVersions = ''; NumberOfRetries = ' '; PasswordMinLength = $null; RetryInterval = ''; UseNumbers = ''; PasswordMaxLength = '63' } | Set-PrivXPasswordPolicy
            $p.MaxConcurrentCheckouts = $null
            $p | New-PrivXPasswordPolicy -Name copy
            """).Clean();
        JsonObject after = Stored(shell, "Tier 0");
        Assert.Equal("63", after["password_max_length"]!.ToString());
        foreach (string name in before.Select(member => member.Key).Except(["password_max_length", "updated", "updated_by"]))
        {
            Assert.True(JsonNode.DeepEquals(before[name], after[name]), name);
        }

        Assert.DoesNotContain("max_concurrent_checkouts", shell.Simulator.Journal.Requests("createPasswordPolicy")[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_leaves_alone_what_is_not_named_and_what_it_does_not_know()
    {
        using var shell = new ModuleShell(new SimulatorOptions { KeepUnknownMembers = true });
        shell.Simulator.State.Collection(Policies).Change(Stored(shell, "Tier 0")["id"]!.ToString(), policy => policy["brand_new"] = 7);
        JsonObject before = Stored(shell, "Tier 0");
        shell.Run("Set-PrivXPasswordPolicy 'tier 0' -MaxVersions 7").Clean();
        Assert.Equal("7", Stored(shell, "Tier 0")["max_versions"]!.ToString());
        JsonObject after = Stored(shell, "Tier 0");
        foreach (string name in before.Select(member => member.Key).Except(["max_versions", "updated", "updated_by"]))
        {
            Assert.True(JsonNode.DeepEquals(before[name], after[name]), name);
        }

        Assert.Contains("\"brand_new\":7", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_is_as_wanted_already_is_not_sent()
    {
        using var shell = new ModuleShell();
        Assert.Contains(shell.Run("Set-PrivXPasswordPolicy 'Tier 0' -RotationInterval P30D -Verbose").Clean().Verbose, line => line.Contains("already as wanted", StringComparison.Ordinal));
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection(Policies).All().Single(one => one["name"]!.ToString() == name).DeepClone().AsObject();
}
