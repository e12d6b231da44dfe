using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.SecretsManager;

/// <summary>Passwords of host accounts: which accounts are meant, and what became of their rotation.</summary>
public sealed class HostAccountTests
{
    [Theory]
    [InlineData("Get-PrivXHost web-02 | New-PrivXHostSecret -Account root")]
    [InlineData("[pscustomobject]@{ HostId = (Get-PrivXHost web-02).Id; Accounts = 'root'; Port = '' } | New-PrivXHostSecret")]
    public void Settings_are_stored_for_hosts_and_rows_of_the_pipeline(string script)
    {
        using var shell = new ModuleShell();
        shell.Run(script).Clean();
        Assert.Equal("""{"accounts":[{"account":"root"}],"metadata":{}}""", Assert.Single(shell.Simulator.Journal.Writes()).Body);
    }

    [Fact]
    public void A_rotation_of_an_account_that_is_checked_out_says_so_before_and_after()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("$null = Get-PrivXAccountSecret -UserName root -TargetHost web-01 | Invoke-PrivXSecretCheckout").Clean();
        const string Script = "Get-PrivXHost web-01, db-01 | Reset-PrivXHostAccountPassword root";
        Assert.Empty(shell.Run(Script + " -WhatIf").Clean().Warnings);
        Assert.Single(host.Shown, line => line.Contains("root on web-01", StringComparison.Ordinal) && line.Contains("though it is checked out: You have it until 20", StringComparison.Ordinal));
        string warning = Assert.Single(shell.Run(Script).Clean().Warnings);
        Assert.Contains("root on web-01 is checked out", warning, StringComparison.Ordinal);

        // Who may not read the list, or has a server without one, rotates all the same.
        shell.Simulator.Faults.Add(Fault.Status("listSecretCheckouts", 403));
        Assert.Empty(shell.Run(Script).Clean().Warnings);
        Assert.Equal(4, shell.Simulator.Journal.Requests("rotateHostPassword").Count);
    }

    [Fact]
    public void Accounts_tell_their_host_themselves()
    {
        using var shell = new ModuleShell();
        string web = Id(shell, "web-01");
        shell.Run("(Get-PrivXHostSecret web-01).Accounts | Reset-PrivXHostAccountPassword").Clean();
        Assert.Equal(
            [$"/secrets-manager/api/v1/rotate/{web}/root", $"/secrets-manager/api/v1/rotate/{web}/deploy"],
            shell.Simulator.Journal.Writes().Select(entry => entry.Path));
    }

    [Fact]
    public void Hosts_come_by_the_pipeline_and_a_wildcard_means_rotated_accounts_only()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXHost db-01, db-02 | Reset-PrivXHostAccountPassword -Account * -Confirm:$false").Clean();
        Assert.Equal(
            [.. Rotated(shell, "db-01").Concat(Rotated(shell, "db-02")).Order(StringComparer.Ordinal)],
            shell.Simulator.Journal.Writes().Select(entry => entry.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_account_name_is_taken_as_it_is_and_the_server_knows_best()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Reset-PrivXHostAccountPassword 'a/b c' -TargetHost web-01").SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("web-01", error.TargetObject.ToString());
        Assert.Single(shell.Simulator.Journal.Requests("rotateHostPassword"));
    }

    [Fact]
    public void An_account_without_a_host_says_what_is_missing()
    {
        using var shell = new ModuleShell();
        Assert.Contains("-TargetHost", shell.Run("Reset-PrivXHostAccountPassword root").SingleError().ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Waiting_for_many_reads_one_list_a_round_where_it_may_be_read(bool isForbidden)
    {
        using var shell = new ModuleShell();
        shell.Run("$global:hosts = @(Get-PrivXHost | Where-Object { $_.PasswordRotation.RotationStatus })").Clean();
        shell.Simulator.Journal.Clear();
        if (isForbidden)
        {
            shell.Simulator.Faults.Add(Fault.Status("searchHosts", 403));
        }

        Result result = shell.Run("$hosts | Reset-PrivXHostAccountPassword -Account * -Wait -Confirm:$false").Clean();
        Assert.True(result.Output.Count > 3);
        Assert.DoesNotContain("TimedOut", result.Output.Select(row => row.Properties["Outcome"].Value));

        // One for the accounts of each host, one for the state of each account before.
        int before = result.Output.Count + result.Output.Select(row => row.Properties["HostId"].Value).Distinct().Count();
        Assert.Equal(isForbidden, shell.Simulator.Journal.Requests("getHost").Count > before);
        Assert.NotEmpty(shell.Simulator.Journal.Requests("searchHosts"));
    }

    [Fact]
    public void Waiting_tells_success_and_failure_in_the_servers_words()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Custom("getHost", _ => shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(3)), times: null));
        shell.Simulator.State.Hosts.Change(Id(shell, "db-01"), host => host["disabled"] = "BY_ADMIN");
        Result result = shell.Run("Get-PrivXHost web-01, db-01 | Reset-PrivXHostAccountPassword root -Wait").Clean();
        Assert.Equal(
            ["root on web-01: Succeeded ", "root on db-01: Failed The host cannot be reached: it is disabled."],
            result.Output.Select(one => $"{one.Properties["Account"].Value} on {one.Properties["TargetHost"].Value}: {one.Properties["Outcome"].Value} {one.Properties["LastErrorDetails"].Value}"));
    }

    [Theory]
    [InlineData(FaultKind.Status)]
    [InlineData(FaultKind.AbortBeforeHeaders)]
    [InlineData(FaultKind.Html)]
    public void Waiting_a_lost_answer_is_no_failure_where_the_host_shows_the_rotation(FaultKind kind)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Custom("getHost", _ => shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(3)), times: null));
        shell.Simulator.Faults.Add(new Fault { Kind = kind, Target = "rotateHostPassword", StatusCode = 500, Timing = FaultTiming.AfterHandling, Times = 1 });
        Assert.Equal("Succeeded", shell.Run("Reset-PrivXHostAccountPassword root -TargetHost web-01 -Wait").Only().Properties["Outcome"].Value);
        Assert.Single(shell.Simulator.Journal.Requests("rotateHostPassword"));
    }

    [Theory]
    [InlineData("-Wait -Timeout 00:00:01")]
    [InlineData("")]
    public void A_rotation_that_shows_nowhere_is_an_unknown_outcome(string wait)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Status("rotateHostPassword", 500, times: 1));
        Result result = shell.Run($"Reset-PrivXHostAccountPassword root -TargetHost web-01 {wait}");
        Assert.StartsWith("PrivX.OutcomeUnknown,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(wait.Length > 0, result.SingleError().ToString().Contains("root on web-01", StringComparison.Ordinal));
        Assert.Empty(result.Output);
        Assert.Single(shell.Simulator.Journal.Requests("rotateHostPassword"));
    }

    [Fact]
    public void WhatIf_rotates_and_stores_nothing_and_names_account_and_host()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run(
            "Reset-PrivXHostAccountPassword root -TargetHost web-01 -Wait -WhatIf; Set-PrivXHostAccountPassword root -TargetHost web-01 -Password $Secret -WhatIf",
            ("Secret", new System.Net.NetworkCredential(string.Empty, "x").SecurePassword)).Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Equal(2, host.Shown.Count(line => line.Contains("root on web-01 (", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_server_that_no_longer_stores_passwords_is_told_from_a_missing_account()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(
            "Set-PrivXHostAccountPassword root -TargetHost web-01 -Password $Secret",
            ("Secret", new System.Net.NetworkCredential(string.Empty, "x").SecurePassword)).SingleError();
        Assert.Contains("up to PrivX 34", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_stored_with_names_for_accounts_and_secrets_stay_inside()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(
            "New-PrivXHostSecret web-02 root, @{ Account = 'app' }, (New-PrivXHostSecretAccount www $Secret) -OperatingSystem Linux -Verbose -Debug",
            ("Secret", new System.Net.NetworkCredential(string.Empty, "c4nary-initial").SecurePassword)).Clean();
        JsonNode body = JsonNode.Parse(shell.Simulator.Journal.Requests("createHostSecret")[0].Body)!;
        Assert.Equal(["root", "app", "www"], body["accounts"]!.AsArray().Select(account => account!["account"]!.ToString()));
        Assert.Equal("c4nary-initial", body["accounts"]![2]!["initial_password"]!.ToString());
        Assert.Equal("linux", body["metadata"]!["operating_system"]!.ToString());
        Assert.DoesNotContain("c4nary", string.Join("\n", result.Verbose.Concat(result.Debug)), StringComparison.Ordinal);
    }

    private static string[] Rotated(ModuleShell shell, string name)
    {
        JsonObject host = Host(shell, name);
        return [.. host["principals"]!.AsArray()
            .Where(principal => principal!["rotate"]?.GetValue<bool>() == true)
            .Select(principal => $"/secrets-manager/api/v1/rotate/{host["id"]}/{principal!["principal"]}")];
    }

    private static string Id(ModuleShell shell, string name) => Host(shell, name)["id"]!.ToString();

    private static JsonObject Host(ModuleShell shell, string name) => shell.Simulator.State.Hosts.All().Single(one => one["common_name"]!.ToString() == name);
}
