using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Settings;

/// <summary>Settings: only what is wanted changes, secrets are not seen and not lost, and a restart is spoken of.</summary>
public sealed class SettingTests
{
    private const string Secret = "simulated-secret";

    [Fact]
    public void Of_several_scopes_the_error_tells_which_one_is_not_there()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("'auth', 'nope' | Get-PrivXSetting").SingleError();
        Assert.Equal("nope", error.TargetObject);
        Assert.StartsWith("'nope': ", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_is_seen_as_JSON()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Get-PrivXSettingSchema auth | Out-Default; (Get-PrivXSettingSchema auth).properties | Out-Default; Get-PrivXVaultSchema | Out-Default").Clean();
        string shown = string.Join("\n", host.Shown);
        Assert.DoesNotContain("@{", shown, StringComparison.Ordinal);
        Assert.Contains("\"max_attempts\": {", shown, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"credentials\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_settings_whose_value_was_changed_are_sent_with_the_rest_of_their_section()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXSetting auth | ForEach-Object { if ($_.Name -eq 'lock_minutes') { $_.Value = 15 }; $_ } | Set-PrivXSetting").Clean();
        AssertJson($$"""{"max_attempts":5,"lock_minutes":15,"recaptcha_secret":"{{Secret}}"}""", Put(shell).Body);
        Assert.EndsWith("/AUTH/login", Put(shell).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_sections_go_in_one_request()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXSetting auth -Value @{ LOGIN = @{ Max_Attempts = 7 }; tokens = @{ access_token_valid_seconds = 600 } }").Clean();
        Assert.Equal("updateScopeSettings", Put(shell).Operation);
        JsonObject body = JsonNode.Parse(Put(shell).Body)!.AsObject();
        AssertJson($$"""{"max_attempts":7,"lock_minutes":10,"recaptcha_secret":"{{Secret}}"}""", body["login"]!.ToJsonString());
        AssertJson("""{"access_token_valid_seconds":600,"refresh_token_valid_minutes":480}""", body["tokens"]!.ToJsonString());
        Assert.Equal(3, body.Count);
    }

    [Fact]
    public void Nothing_is_sent_where_everything_is_as_wanted()
    {
        using var shell = new ModuleShell();
        Assert.Equal(5L, shell.Run("Set-PrivXSetting auth login -Name max_attempts -Value 5 -PassThru").Only().Properties["Value"].Value);
        shell.Run("Get-PrivXSetting auth, global | Set-PrivXSetting").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Values_of_any_shape_come_and_go_without_loss()
    {
        using var shell = new ModuleShell();
        const string Odd = """{"a":1.50,"b":[1,{"x":"2026-01-02T03:04:05.123456789Z","Deep":null}],"c":12345678901234567890,"d":"ä€\u0000","E":true,"e":false}""";
        Answer(shell, $$"""{"s":{"odd":{{Odd}},"plain":1,"none":null} }""", times: null);
        shell.Run("Get-PrivXSetting auth | ForEach-Object { if ($_.Name -eq 'plain') { $_.Value = 2 }; $_ } | Set-PrivXSetting -ErrorAction Ignore");
        AssertJson($$"""{"s":{"odd":{{Odd}},"plain":2,"none":null} }""", Sent(shell));
    }

    [Fact]
    public void A_part_of_a_value_is_changed_in_hand_and_the_rest_of_it_stays()
    {
        using var shell = new ModuleShell();
        Answer(shell, """{"s":{"odd":{"n":1.50,"N2":[1,2],"api_secret":"hide-me","at":"2026-01-02T03:04:05.123456789Z"} } }""", times: null);
        Result result = shell.Run("$s = Get-PrivXSetting auth; \"$($s.Value.api_secret)\"; $s.Value.N2 += 3; $s | Set-PrivXSetting -ErrorAction Ignore");
        Assert.Equal("***", result.Output[0].ToString());
        AssertJson("""{"s":{"odd":{"n":1.50,"N2":[1,2,3],"api_secret":"hide-me","at":"2026-01-02T03:04:05.123456789Z"} } }""", Sent(shell));
    }

    [Fact]
    public void A_text_becomes_what_the_setting_is()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            [pscustomobject]@{ Scope = 'global'; Section = 'misc'; Name = 'maintenance'; Value = 'True' },
            [pscustomobject]@{ Scope = 'auth'; Section = 'login'; Name = 'max_attempts'; Value = '9' } | Set-PrivXSetting
            """).Clean();
        Assert.Equal("true", JsonNode.Parse(shell.Simulator.Journal.Writes()[0].Body)!["maintenance"]!.ToJsonString());
        Assert.Equal("9", JsonNode.Parse(shell.Simulator.Journal.Writes()[1].Body)!["max_attempts"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Set-PrivXSetting auth login -Name max_atempts -Value 3", "PrivX.NotFound,")]
    [InlineData("Set-PrivXSetting auth logn -Value @{ max_attempts = 3 }", "PrivX.NotFound,")]
    [InlineData("Set-PrivXSetting nowhere login -Name max_attempts -Value 3", "PrivX.NotFound,")]
    [InlineData("Set-PrivXSetting auth login -Value 3", "PrivX.InvalidArgument,")]
    [InlineData("Set-PrivXSetting auth -Value @{ max_attempts = 3 }", "PrivX.InvalidArgument,")]
    [InlineData("[pscustomobject]@{ Scope = 'auth'; Name = 'max_attempts'; Value = 3 } | Set-PrivXSetting", "PrivX.InvalidArgument,")]
    public void What_cannot_be_meant_is_refused_before_anything_is_sent(string script, string id)
    {
        using var shell = new ModuleShell();
        Assert.StartsWith(id, shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_setting_that_is_in_the_schema_only_is_set()
    {
        using var shell = new ModuleShell();
        Answer(shell, """{"login":{"lock_minutes":10} }""", times: null);
        shell.Run("Set-PrivXSetting auth login -Name max_attempts -Value 6").Clean();
        AssertJson("""{"lock_minutes":10,"max_attempts":6}""", Put(shell).Body);
    }

    [Fact]
    public void A_setting_that_somebody_else_changed_is_not_overwritten()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("""
            $mine = Get-PrivXSetting auth login -Name max_attempts, lock_minutes
            Set-PrivXSetting auth login -Name max_attempts -Value 8
            $mine | ForEach-Object { $_.Value = 99; $_ } | Set-PrivXSetting
            """);
        Assert.StartsWith("PrivX.Conflict,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Single(shell.Simulator.Journal.Writes());
        shell.Run("$mine[1] | Set-PrivXSetting").Clean();
        Assert.Equal("8", JsonNode.Parse(shell.Simulator.Journal.Writes()[1].Body)!["max_attempts"]!.ToJsonString());
    }

    [Fact]
    public void Secrets_are_seen_only_when_asked_for_and_set_by_secure_strings()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Result result = shell.Run("""
            $new = [System.Net.NetworkCredential]::new('', 'c4nary-key').SecurePassword
            Get-PrivXSetting auth | ForEach-Object { "$($_.Name)=$($_.Value)" }
            Set-PrivXSetting auth login -Name recaptcha_secret -Value $new -WhatIf
            Set-PrivXSetting auth login -Value @{ recaptcha_secret = $new } -Verbose -Debug -PassThru | ForEach-Object { "$($_.Value)" }
            """);
        Assert.Empty(result.AllErrors);
        string all = string.Join("\n", result.Output.Select(item => item.ToString()).Concat(result.Verbose).Concat(result.Debug).Concat(host.Shown));
        Assert.DoesNotContain(Secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain("c4nary-key", all, StringComparison.Ordinal);
        Assert.Contains("login.recaptcha_secret: *** -> ***", all, StringComparison.Ordinal);
        Assert.Equal("c4nary-key", shell.Run("(Get-PrivXSetting auth login -Name *_secret -AsPlainText).Value").Only().BaseObject);
    }

    [Theory]
    [InlineData("""{"properties":{"login":{"properties":{"site_code":{"type":"string","sensitive":true}}}}}""")]
    [InlineData("""{"login":[{"name":"Site_Code","type":"password"}]}""")]
    [InlineData("""{"properties":{"site_code":{"type":"string","x-write-only":true}}}""")]
    public void What_the_schema_marks_as_secret_is_not_seen_whatever_its_name(string schema)
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Answer(shell, """{"login":{"site_code":"hide-me","theme":"dark"} }""", times: null);
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "getScopeSettingSchema", StatusCode = 200, Body = schema, ContentType = "application/json", Times = null });
        Result result = shell.Run("""
            Get-PrivXSetting auth | ForEach-Object { "$($_.Name)=$($_.Value)" }
            Set-PrivXSetting auth login -Value @{ site_code = 'hide-me-too'; theme = 'light' } -WhatIf
            (Get-PrivXSetting auth -Name site_code -AsPlainText).Value
            """).Clean();
        Assert.Equal(["site_code=***", "theme=dark", "hide-me"], result.Output.Select(item => item.ToString()));
        string shown = string.Join("\n", host.Shown);
        Assert.DoesNotContain("hide-me", shown, StringComparison.Ordinal);
        Assert.Contains("login.site_code: *** -> ***", shown, StringComparison.Ordinal);
        Assert.Contains("login.theme: 'dark' -> 'light'", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_schema_cannot_be_read_names_tell_what_is_secret()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "getScopeSettingSchema", StatusCode = 403, Times = null });
        Assert.Equal("***", shell.Run("\"$((Get-PrivXSetting auth -Name recaptcha_secret).Value)\"").Only().ToString());
    }

    [Fact]
    public void A_mask_in_hand_leaves_the_stored_secret_and_says_so()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("[pscustomobject]@{ Scope = 'AUTH'; Section = 'login'; Name = 'recaptcha_secret'; Value = '***' }, [pscustomobject]@{ Scope = 'AUTH'; Section = 'login'; Name = 'lock_minutes'; Value = 11 } | Set-PrivXSetting");
        Assert.Empty(result.AllErrors);
        Assert.Contains("login.recaptcha_secret", Assert.Single(result.Warnings), StringComparison.Ordinal);
        AssertJson($$"""{"max_attempts":5,"lock_minutes":11,"recaptcha_secret":"{{Secret}}"}""", Put(shell).Body);
    }

    [Fact]
    public void A_mask_of_the_server_is_never_sent_back()
    {
        using var shell = new ModuleShell();
        Answer(shell, """{"login":{"max_attempts":5,"lock_minutes":10,"recaptcha_secret":"******"},"tokens":{"access_token_valid_seconds":300} }""", times: null);
        ErrorRecord error = shell.Run("Set-PrivXSetting auth login -Name max_attempts -Value 6").SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("login.recaptcha_secret", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run("Set-PrivXSetting auth login -Value @{ max_attempts = 6; recaptcha_secret = [System.Net.NetworkCredential]::new('', 'new').SecurePassword }").Clean();
        AssertJson("""{"max_attempts":6,"lock_minutes":10,"recaptcha_secret":"new"}""", Put(shell).Body);
    }

    [Fact]
    public void WhatIf_tells_values_and_restarts_and_changes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Set-PrivXSetting auth -Value @{ login = @{ max_attempts = 7 }; network = @{ listen_port = 9090; listen_address = '::1' } } -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.Contains("login.max_attempts: 5 -> 7", shown, StringComparison.Ordinal);
        Assert.Contains("network.listen_address: '127.0.0.1' -> '::1'", shown, StringComparison.Ordinal);
        Assert.Contains("Only after a restart: network.listen_port, network.listen_address", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_waits_for_a_restart_is_warned_of()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Set-PrivXSetting auth network -Name listen_port -Value 9090; Set-PrivXSetting auth network -Name idle_seconds -Value 9");
        Assert.Empty(result.AllErrors);
        Assert.Contains("only after a restart: network.listen_port.", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_that_cannot_tell_of_restarts_are_changed_all_the_same()
    {
        using var shell = new ModuleShell(new SimulatorOptions { ServerVersion = 28 });
        Result result = shell.Run("Set-PrivXSetting auth network -Name listen_port -Value 9090").Clean();
        Assert.Empty(result.Warnings);
        Assert.Equal("9090", JsonNode.Parse(Put(shell).Body)!["listen_port"]!.ToJsonString());
    }

    [Fact]
    public void Objects_of_a_job_are_taken()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $there = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-PrivXSetting auth login -Name lock_minutes)))
            $there.Value = 12
            $there | Set-PrivXSetting
            """).Clean();
        Assert.Equal("12", JsonNode.Parse(Put(shell).Body)!["lock_minutes"]!.ToJsonString());
    }

    [Fact]
    public void Names_and_sections_are_found_by_wildcards_and_scopes_without_case()
    {
        using var shell = new ModuleShell();
        Assert.Equal(["listen_port", "listen_address"], shell.Run("Get-PrivXSetting Auth net* -Name listen_*").Clean().Output.Select(row => row.Properties["Name"].Value));
        Assert.Equal(2, shell.Run("Get-PrivXSetting auth, vault -Name level, lock_*").Clean().Output.Count);
    }

    [Fact]
    public void A_change_is_tried_without_being_made()
    {
        using var shell = new ModuleShell();
        PSObject yes = shell.Run("Get-PrivXSetting auth network | ForEach-Object { if ($_.Name -eq 'listen_port') { $_.Value = 1 }; $_ } | Test-PrivXSetting").Only();
        Assert.Equal(true, yes.Properties["Restart"].Value);
        Assert.Equal(["network.listen_port"], (System.Collections.Generic.IEnumerable<string>)yes.Properties["Concerned"].Value);
        Assert.Equal(false, shell.Run("Test-PrivXSetting auth login -Name max_attempts -Value 1").Only().Properties["Restart"].Value);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Get-PrivXSetting auth ", "login,network,tokens")]
    [InlineData("Set-PrivXSetting auth login -Name m", "max_attempts")]
    [InlineData("Get-PrivXSetting -Name b", "banner")]
    public void Sections_and_names_are_completed(string line, string expected)
    {
        using var shell = new ModuleShell();
        const string Tabs = "foreach ($tab in 1..10) { $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches; if ($found) { break } }; $found.CompletionText -join ','";
        Assert.Equal(expected, shell.Run(Tabs, ("Line", line)).Only().BaseObject);
    }

    private static void Answer(ModuleShell shell, string settings, int? times) =>
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "getScopeSettings", StatusCode = 200, Body = settings, ContentType = "application/json", Times = times });

    // The settings as they were asked about; the simulator does not know these sections, and refuses to store them.
    private static string Sent(ModuleShell shell) => shell.Simulator.Journal.Requests("testRestartRequired")[0].Body;

    private static JournalEntry Put(ModuleShell shell) => Assert.Single(shell.Simulator.Journal.Writes());

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
