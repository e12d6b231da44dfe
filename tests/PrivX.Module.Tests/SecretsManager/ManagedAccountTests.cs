using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.SecretsManager;

/// <summary>Managed accounts: pipelines through the nouns, calls for several at once and what happens when one is bad, rotation and its outcome.</summary>
public sealed class ManagedAccountTests
{
    private const string Managed = "secrets-manager/managedaccounts";

    [Fact]
    public void A_whole_domain_is_rotated_in_one_call_and_each_outcome_told()
    {
        using var shell = new ModuleShell();
        AdvanceWhenAsked(shell);
        Result result = shell.Run("Get-PrivXTargetDomain nordlys | Get-PrivXManagedAccount -RotationEnabled $true | Reset-PrivXManagedAccountPassword -Wait").Clean();
        Assert.Equal(
            ["adm-tier0 in NORDLYS: Succeeded SUCCESS 2", "svc-backup in NORDLYS: Succeeded SUCCESS 2"],
            result.Output.Select(Words).Order(StringComparer.Ordinal));
        Assert.Single(shell.Simulator.Journal.Requests("rotateManagedAccounts"));
        Assert.Empty(shell.Simulator.Journal.Requests("rotateManagedAccountPassword"));
    }

    [Theory]
    [InlineData("Get-PrivXManagedAccount NORDLYS")]
    [InlineData("Get-PrivXManagedAccount NORDLYS adm-tier0, svc-backup")]
    [InlineData("Get-PrivXManagedAccount NORDLYS *")]
    [InlineData("Get-PrivXManagedAccount NORDLYS -RotationEnabled $true")]
    [InlineData("(Get-PrivXManagedAccount NORDLYS).Id | ForEach-Object { Get-PrivXManagedAccount NORDLYS $_ }")]
    public void An_account_that_is_checked_out_shows_it_however_it_is_read(string script)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(script + " | ForEach-Object { \"$($_.Username) $($_.Checkouts.Count)\" }").Clean();
        Assert.Contains("adm-tier0 1", result.OutputAs<string>());
        Assert.Contains("svc-backup 0", result.OutputAs<string>());
    }

    [Fact]
    public void Rows_that_tell_their_check_outs_are_not_read_again_and_others_no_further_than_wanted()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXManagedAccount NORDLYS -First 2").Clean();
        Assert.Equal(2, shell.Simulator.Journal.Requests("getManagedAccount").Count);
        shell.Simulator.Journal.Clear();
        shell.Simulator.Faults.Add(Fault.Rewritten("listManagedAccounts", (_, body) =>
        {
            JsonNode page = JsonNode.Parse(body)!;
            foreach (JsonNode? row in page["items"]!.AsArray())
            {
                row!["checkouts"] = new JsonArray();
            }

            return JsonSerializer.SerializeToUtf8Bytes(page);
        }));
        Assert.Equal(4, shell.Run("Get-PrivXManagedAccount NORDLYS").Clean().Output.Count);
        Assert.Empty(shell.Simulator.Journal.Requests("getManagedAccount"));
    }

    [Fact]
    public void A_row_whose_account_is_deleted_meanwhile_is_left_out_and_one_that_may_not_be_read_is_told()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Status("getManagedAccount", 404, times: 1, body: "{\"error_code\":\"OBJECT_NOT_FOUND\",\"error_message\":\"gone\"}"));
        Assert.Equal(3, shell.Run("Get-PrivXManagedAccount NORDLYS").Clean().Output.Count);
        shell.Simulator.Faults.Add(Fault.Status("getManagedAccount", 403));
        Result result = shell.Run("Get-PrivXManagedAccount NORDLYS").Clean();
        Assert.Equal(4, result.Output.Count);
        Assert.Contains("checked out is not shown", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-PrivXManagedAccount NORDLYS adm-tier0, svc-backup | Reset-PrivXManagedAccountPassword")]
    [InlineData("Reset-PrivXManagedAccountPassword adm-tier0 -TargetDomain NORDLYS")]
    [InlineData("(Get-PrivXManagedAccount NORDLYS adm-tier0).Id | Reset-PrivXManagedAccountPassword -TargetDomain NORDLYS -Wait")]
    public void A_rotation_of_an_account_that_is_checked_out_says_so_before_and_after(string script)
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        AdvanceWhenAsked(shell);
        Result before = shell.Run(script + " -WhatIf").Clean();
        Assert.Empty(before.Warnings);
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Single(host.Shown, line => line.Contains("adm-tier0", StringComparison.Ordinal) && line.Contains("though it is checked out: carla.berg has it until 20", StringComparison.Ordinal));
        string warning = Assert.Single(shell.Run(script).Clean().Warnings);
        Assert.Contains("adm-tier0", warning, StringComparison.Ordinal);
        Assert.Contains("carla.berg has it until 20", warning, StringComparison.Ordinal);
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_rotation_that_fails_says_so()
    {
        using var shell = new ModuleShell();
        AdvanceWhenAsked(shell);
        shell.Run("New-PrivXManagedAccount door -TargetDomain paper -RotationEnabled $true").Clean();
        Assert.Equal("door in PAPER: Failed ERROR 0", Words(shell.Run("Reset-PrivXManagedAccountPassword door -TargetDomain paper -Wait").Only()));
    }

    [Fact]
    public void A_rotation_that_takes_too_long_is_told_by_name()
    {
        using var shell = new ModuleShell(new SimulatorOptions { RotationTime = TimeSpan.FromDays(1) });
        Result result = shell.Run("Reset-PrivXManagedAccountPassword svc-backup -TargetDomain nordlys -Wait -Timeout 00:00:01").Clean();
        Assert.Equal("svc-backup in NORDLYS: TimedOut  ", Words(Assert.Single(result.Output)));
        Assert.Contains("svc-backup", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_cannot_be_rotated_does_not_spoil_the_others()
    {
        using var shell = new ModuleShell();
        AdvanceWhenAsked(shell);
        Result result = shell.Run("Get-PrivXManagedAccount nordlys svc-backup, svc-deploy, adm-tier0 | Reset-PrivXManagedAccountPassword -Wait");
        Assert.Equal(2, result.Output.Count);
        Assert.All(result.Output, outcome => Assert.Equal("Succeeded", outcome.Properties["Outcome"].Value));
        ErrorRecord error = result.SingleError();
        Assert.Equal("svc-deploy", error.TargetObject.ToString());
        Assert.Equal(
            ["rotateManagedAccounts", "rotateManagedAccountPassword", "rotateManagedAccountPassword", "rotateManagedAccountPassword"],
            shell.Simulator.Journal.Writes().Select(entry => entry.Operation));
    }

    [Fact]
    public void A_call_for_several_whose_outcome_is_not_known_is_not_repeated()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "rotateManagedAccounts", StatusCode = 502, Timing = FaultTiming.AfterHandling });
        Result result = shell.Run("Get-PrivXManagedAccount nordlys svc-backup, adm-tier0 | Reset-PrivXManagedAccountPassword");
        Assert.Equal(["svc-backup", "adm-tier0"], result.AllErrors.Select(error => error.TargetObject.ToString()));
        Assert.All(result.AllErrors, error => Assert.StartsWith("PrivX.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData(FaultKind.Status)]
    [InlineData(FaultKind.AbortBeforeHeaders)]
    [InlineData(FaultKind.Html)]
    public void Waiting_a_lost_answer_is_no_failure_where_the_history_shows_the_rotation(FaultKind kind)
    {
        using var shell = new ModuleShell();
        AdvanceWhenAsked(shell);
        foreach (string operation in new[] { "rotateManagedAccounts", "rotateManagedAccountPassword" })
        {
            shell.Simulator.Faults.Add(new Fault { Kind = kind, Target = operation, StatusCode = 500, Timing = FaultTiming.AfterHandling, Times = 1 });
        }

        Result several = shell.Run("Get-PrivXManagedAccount nordlys svc-backup, adm-tier0 | Reset-PrivXManagedAccountPassword -Wait").Clean();
        Assert.Equal(["svc-backup in NORDLYS: Succeeded SUCCESS 2", "adm-tier0 in NORDLYS: Succeeded SUCCESS 2"], several.Output.Select(Words));
        Assert.Equal("svc-backup in NORDLYS: Succeeded SUCCESS 3", Words(shell.Run("Reset-PrivXManagedAccountPassword svc-backup -TargetDomain nordlys -Wait").Only()));
        Assert.Equal(["rotateManagedAccounts", "rotateManagedAccountPassword"], shell.Simulator.Journal.Writes().Select(entry => entry.Operation));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(400, false)]
    public void Waiting_for_many_reads_one_list_a_round_unless_it_is_much_longer(int accounts, bool isRead)
    {
        using var shell = new ModuleShell(new SimulatorOptions { ManagedAccounts = accounts });
        shell.Run("$global:some = @(Get-PrivXManagedAccount NORDLYS -RotationEnabled $true | Select-Object -First 5)").Clean();
        shell.Simulator.Journal.Clear();
        Result result = shell.Run("$some | Reset-PrivXManagedAccountPassword -Wait").Clean();
        Assert.Equal(["Succeeded", "Succeeded", "Succeeded", "Succeeded", "Succeeded"], result.Output.Select(row => row.Properties["Outcome"].Value));
        Assert.Equal(isRead, 5 == shell.Simulator.Journal.Requests("getManagedAccount").Count);
    }

    [Fact]
    public void Waiting_a_rotation_that_shows_nowhere_is_an_unknown_outcome()
    {
        using var shell = new ModuleShell();
        AdvanceWhenAsked(shell);
        shell.Simulator.Faults.Add(Fault.Status("rotateManagedAccounts", 500, times: 1));
        Result result = shell.Run("Get-PrivXManagedAccount nordlys svc-backup, adm-tier0 | Reset-PrivXManagedAccountPassword -Wait -Timeout 00:00:01");
        Assert.Empty(result.Output);
        Assert.Equal(["svc-backup", "adm-tier0"], result.AllErrors.Select(error => error.TargetObject.ToString()));
        Assert.All(result.AllErrors, error => Assert.StartsWith("PrivX.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.All(result.AllErrors, error => Assert.Contains("no result of it within 1 s", error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Waiting_a_rotation_that_is_under_way_has_been_started()
    {
        using var shell = new ModuleShell(new SimulatorOptions { RotationTime = TimeSpan.FromDays(1) });
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "rotateManagedAccountPassword", StatusCode = 500, Timing = FaultTiming.AfterHandling, Times = 1 });
        PSObject outcome = Assert.Single(shell.Run("Reset-PrivXManagedAccountPassword svc-backup -TargetDomain nordlys -Wait -Timeout 00:00:01").Clean().Output);
        Assert.Equal("svc-backup in NORDLYS: TimedOut  ", Words(outcome));
    }

    [Fact]
    public void The_same_account_twice_is_one()
    {
        using var shell = new ModuleShell();
        shell.Run("$a = Get-PrivXManagedAccount nordlys svc-backup; $a, $a | Reset-PrivXManagedAccountPassword").Clean();
        Assert.Equal("rotateManagedAccountPassword", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
    }

    [Fact]
    public void Accounts_of_several_domains_are_several_calls()
    {
        using var shell = new ModuleShell();
        shell.Run("'a', 'b' | ForEach-Object { $null = New-PrivXManagedAccount $_ -TargetDomain paper }").Clean();
        shell.Simulator.Journal.Clear();
        shell.Run("Get-PrivXTargetDomain | Get-PrivXManagedAccount | Remove-PrivXManagedAccount -Confirm:$false").Clean();
        Assert.Equal(["deleteManagedAccounts", "deleteManagedAccounts"], shell.Simulator.Journal.Writes().Select(entry => entry.Operation));
        Assert.Empty(shell.Simulator.State.Collection(Managed).All());
    }

    [Fact]
    public void Several_are_changed_in_one_call_that_sends_only_what_is_named()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        const string Script = "Get-PrivXManagedAccount nordlys svc-* | Set-PrivXManagedAccount -PasswordPolicy 'tier 0' -Comment ''";
        shell.Run(Script + " -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Contains(host.Shown, line => line.Contains("password_policy.name: 'Service accounts' -> 'Tier 0'", StringComparison.Ordinal) && line.Contains("svc-backup (", StringComparison.Ordinal));

        shell.Run(Script).Clean();
        JsonNode body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.Equal(3, body["ids"]!.AsArray().Count);
        Assert.Equal(["comment", "password_policy"], body["changes"]!.AsObject().Select(member => member.Key).Order());
        Assert.All(["svc-backup", "svc-deploy", "svc-scanner"], name => Assert.Equal("Tier 0", Stored(shell, name)["password_policy"]!["name"]!.ToString()));
        Assert.Equal("true", Stored(shell, "svc-backup")["rotation_enabled"]!.ToJsonString());
    }

    [Fact]
    public void What_was_changed_in_hand_is_written_account_by_account()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXManagedAccount nordlys svc-backup, svc-deploy | ForEach-Object { $_.Email = \"$($_.Username)@x\"; $_ } | Set-PrivXManagedAccount -Comment both").Clean();
        Assert.Equal(["updateManagedAccount", "updateManagedAccount"], shell.Simulator.Journal.Writes().Select(entry => entry.Operation));
        foreach (string name in new[] { "svc-backup", "svc-deploy" })
        {
            Assert.Equal(name + "@x", Stored(shell, name)["email"]!.ToString());
            Assert.Equal("both", Stored(shell, name)["comment"]!.ToString());
        }
    }

    [Fact]
    public void A_single_account_keeps_what_is_not_named_and_what_is_not_known()
    {
        using var shell = new ModuleShell(new SimulatorOptions { KeepUnknownMembers = true });
        shell.Simulator.State.Collection(Managed).Change(Stored(shell, "svc-backup")["id"]!.ToString(), account => account["brand_new"] = 7);
        JsonObject before = Stored(shell, "svc-backup");
        shell.Run("Set-PrivXManagedAccount svc-backup -TargetDomain nordlys -Comment new -ExplicitCheckout no").Clean();
        Assert.Contains("\"brand_new\":7", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
        JsonObject after = Stored(shell, "svc-backup");
        Assert.Equal("new", after["comment"]!.ToString());
        Assert.Equal("false", after["explicit_checkout"]!.ToJsonString());
        foreach (string name in before.Select(member => member.Key).Except(["comment", "explicit_checkout", "updated", "updated_by"]))
        {
            Assert.True(JsonNode.DeepEquals(before[name], after[name]), name);
        }
    }

    [Fact]
    public void Scanned_accounts_become_managed_ones_and_a_bad_one_does_not_spoil_the_others()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXTargetDomainAccount nordlys svc-mail, svc-backup, svc-sql | New-PrivXManagedAccount -PasswordPolicy scanners -Comment new");
        Assert.Equal(["svc-mail", "svc-sql"], result.Output.Select(account => account.Properties["Username"].Value));
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.VALUE_DUPLICATE,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("svc-backup", error.TargetObject.ToString());
        Assert.Equal("new", Stored(shell, "svc-sql")["comment"]!.ToString());
    }

    [Fact]
    public void What_the_directory_says_cannot_be_said_of_scanned_accounts()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Get-PrivXTargetDomainAccount nordlys svc-mail | New-PrivXManagedAccount -Email x@y").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Email", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("New-PrivXManagedAccount", "-Username")]
    [InlineData("New-PrivXManagedAccount one", "-TargetDomain")]
    [InlineData("New-PrivXManagedAccount one -TargetDomain paper -Rotate", "Reset-PrivXManagedAccountPassword")]
    public void What_is_missing_or_out_of_place_is_said_before_anything_is_sent(string script, string word)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(word, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Scanned_accounts_are_taken_by_name_too()
    {
        using var shell = new ModuleShell();
        Assert.Equal(2, shell.Run("New-PrivXManagedAccount -Account svc-m*, svc-sql -TargetDomain nordlys -RotationEnabled $true").Clean().Output.Count);
        Assert.Equal("createManagedAccounts", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
    }

    [Fact]
    public void Rows_make_accounts_by_hand()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            [pscustomobject]@{ Username = 'one'; TargetDomain = 'paper'; PasswordPolicy = 'scanners'; RotationEnabled = ''; Comment = 'row' },
            [pscustomobject]@{ Username = 'two'; TargetDomain = 'paper'; PasswordPolicy = ''; RotationEnabled = 'no'; Comment = '' } | New-PrivXManagedAccount
            """).Clean();
        Assert.Equal(["comment", "password_policy", "username"], Sent(0).Select(member => member.Key).Order());
        Assert.Equal(["rotation_enabled", "username"], Sent(1).Select(member => member.Key).Order());

        JsonObject Sent(int index) => JsonNode.Parse(shell.Simulator.Journal.Requests("createManagedAccount")[index].Body)!.AsObject();
    }

    [Fact]
    public void A_stored_password_is_what_a_check_out_gives()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXManagedAccountPassword svc-deploy -TargetDomain nordlys -Password $Secret", ("Secret", new System.Net.NetworkCredential(string.Empty, "by hand").SecurePassword)).Clean();
        Assert.Equal("by hand", shell.Run("Invoke-PrivXSecretCheckout -UserName svc-deploy -ScriptBlock { param($c) $c.GetNetworkCredential().Password }").Only().ToString());
    }

    [Fact]
    public void An_empty_password_is_refused_before_anything_is_sent()
    {
        using var shell = new ModuleShell();
        Assert.Contains("empty", shell.Run("Set-PrivXManagedAccountPassword svc-deploy -TargetDomain nordlys -Password ([securestring]::new())").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void An_account_of_another_noun_is_refused()
    {
        using var shell = new ModuleShell();
        Assert.NotEmpty(shell.Run("Get-PrivXTargetDomainAccount nordlys svc-backup | Remove-PrivXManagedAccount -Confirm:$false").AllErrors);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void What_an_account_names_is_shown_by_name()
    {
        using var shell = new ModuleShell();
        Assert.Equal("NORDLYS, Tier 0", shell.Run("$a = Get-PrivXManagedAccount nordlys adm-tier0; \"$($a.TargetDomain), $($a.PasswordPolicy)\"").Only().ToString());
        Assert.Equal("AD dc-01.nordlys.example", shell.Run("\"$((Get-PrivXTargetDomain nordlys).Endpoints)\"").Only().ToString());
    }

    private static string Words(PSObject outcome) =>
        $"{outcome.Properties["Username"].Value} in {outcome.Properties["TargetDomain"].Value}: {outcome.Properties["Outcome"].Value} {outcome.Properties["Status"].Value} {outcome.Properties["Version"].Value}";

    // Every look at an account moves the simulator's clock, so that a rotation is over without waiting for it.
    private static void AdvanceWhenAsked(ModuleShell shell) =>
        shell.Simulator.Faults.Add(Fault.Custom("getManagedAccount", _ => shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(3)), times: null));

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection(Managed).All().Single(one => one["username"]!.ToString() == name).DeepClone().AsObject();
}
