using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Grants: one is given or taken, the others stay as they are, whatever happens at the same time.</summary>
public sealed class UserRoleTests
{
    private static readonly string[] Users = ["anna.berg", "carla.berg"];

    [Fact]
    public void A_grant_leaves_other_grants_with_their_windows_alone()
    {
        using var shell = new ModuleShell();
        string[] before = Grants(shell, "david.berg");
        PSObject role = shell.Run("Grant-PrivXUserRole david.berg 'Optics lab' -Start 2099-01-07T10:00+02:00 -End 2099-01-11T17:00Z -PassThru").Only();
        Assert.Equal("from 2099-01-07 08:00Z to 2099-01-11 17:00Z", role.Properties["Terms"].Value);
        Assert.Equal(before, Grants(shell, "david.berg").Where(grant => !grant.Contains("Optics lab", StringComparison.Ordinal)));
        JsonObject sent = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!.AsArray().Single(item => item!["name"]!.ToString() == "Optics lab")!.AsObject();
        Assert.Equal("TIME_RESTRICTED", sent["grant_type"]!.ToString());
        Assert.Equal("2099-01-07T08:00:00Z", sent["grant_start"]!.ToString());
        Assert.Equal("2099-01-07T08:00:00Z", sent["grant_validity_periods"]![0]!["grant_start"]!.ToString());

        shell.Run("Get-PrivXUserRole david.berg 'Optics lab' | Revoke-PrivXUserRole").Clean();
        Assert.Equal(before, Grants(shell, "david.berg"));
    }

    [Fact]
    public void A_role_by_rule_is_never_sent_as_a_grant()
    {
        using var shell = new ModuleShell();
        shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent").Clean();
        Assert.DoesNotContain("Linux administrators", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Floating_lengths_are_sent_in_hours_and_read_as_time_spans()
    {
        using var shell = new ModuleShell();
        PSObject role = shell.Run("Grant-PrivXUserRole anna.berg Contractors -FloatingLength 1.0:00:00 -PassThru").Only();
        Assert.Equal(24, Stored(shell, "anna.berg", "Contractors")!["floating_length"]!.GetValue<int>());
        Assert.Equal(TimeSpan.FromDays(1), role.Properties["FloatingTime"].Value);
        ErrorRecord error = shell.Run("Grant-PrivXUserRole anna.berg 'Optics lab' -FloatingLength 0:30:00").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Permanent:$false")]
    [InlineData("-Permanent -End 2099-01-01")]
    [InlineData("-Start 2099-01-01")]
    [InlineData("-End 2001-01-01")]
    [InlineData("-Start 2099-02-01 -End 2099-01-01")]
    [InlineData("-End 2099-01-01 -FloatingLength 8:00:00")]
    public void Terms_that_make_no_sense_are_refused_before_anything_is_asked(string terms)
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run($"Grant-PrivXUserRole anna.berg Contractors {terms}").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void The_same_grant_again_sends_nothing()
    {
        using var shell = new ModuleShell();
        foreach (string terms in new[] { "-Permanent", "-FloatingLength 8:00:00", "-End 2099-01-01" })
        {
            shell.Run($"Set-PrivXUserRole anna.berg @(); Grant-PrivXUserRole anna.berg Contractors {terms}").Clean();
            shell.Simulator.Journal.Clear();
            Result again = shell.Run($"Grant-PrivXUserRole anna.berg Contractors {terms}").Clean();
            Assert.Empty(again.Warnings);
            Assert.Empty(shell.Simulator.Journal.Writes());
        }
    }

    [Fact]
    public void What_lasts_longer_or_comes_by_rule_is_left_with_a_warning_unless_forced()
    {
        using var shell = new ModuleShell();
        shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent").Clean();
        shell.Simulator.Journal.Clear();
        Assert.Contains("permanently", Assert.Single(shell.Run("Grant-PrivXUserRole anna.berg Contractors -End 2099-01-01").Clean().Warnings), StringComparison.Ordinal);
        Assert.Contains("by a rule", Assert.Single(shell.Run("Grant-PrivXUserRole anna.berg 'Linux administrators' -Permanent").Clean().Warnings), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());

        shell.Run("Grant-PrivXUserRole anna.berg Contractors, 'Linux administrators' -End 2099-01-01 -Force").Clean();
        Assert.Equal("TIME_RESTRICTED", Stored(shell, "anna.berg", "Contractors")!["grant_type"]!.ToString());
        Assert.Equal("TIME_RESTRICTED", Stored(shell, "anna.berg", "Linux administrators")!["grant_type"]!.ToString());
    }

    [Fact]
    public void Terms_that_would_take_time_away_are_an_error_and_the_other_role_is_granted()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Grant-PrivXUserRole bjorn.berg Contractors, 'Optics lab' -Start 2098-01-01 -End 2099-01-01");
        Assert.StartsWith("PrivX.GrantExists,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEqual(2099, DateTimeOffset.Parse(Stored(shell, "bjorn.berg", "Contractors")!["grant_end"]!.ToString(), null).Year);
        Assert.Equal("TIME_RESTRICTED", Stored(shell, "bjorn.berg", "Optics lab")!["grant_type"]!.ToString());
    }

    [Fact]
    public void A_running_window_is_prolonged()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXUserRole bjorn.berg Contractors | Grant-PrivXUserRole -End 2099-01-01T00:00Z").Clean();
        Assert.Equal("2099-01-01T00:00:00Z", Stored(shell, "bjorn.berg", "Contractors")!["grant_end"]!.ToString());
    }

    [Theory]
    [InlineData("'anna.berg', 'carla.berg' | {0}-PrivXUserRole -Role Contractors, 'Optics lab'{1}")]
    [InlineData("Get-PrivXUser anna.berg, carla.berg | {0}-PrivXUserRole -Role Contractors, 'Optics lab'{1}")]
    [InlineData("Get-PrivXRole Contractors, 'Optics lab' | {0}-PrivXUserRole -User anna.berg, carla.berg{1}")]
    [InlineData("'Contractors', 'Optics lab' | {0}-PrivXUserRole -User anna.berg, carla.berg{1}")]
    [InlineData("$(foreach ($u in 'anna.berg', 'carla.berg') {{ foreach ($r in 'Contractors', 'Optics lab') {{ [pscustomobject]@{{ UserId = $u; RoleId = $r }} }} }}) | {0}-PrivXUserRole{1}")]
    public void Users_and_roles_come_by_pipeline_as_names_objects_and_rows(string script)
    {
        using var shell = new ModuleShell();
        shell.Run(string.Format(CultureInfo.InvariantCulture, script, "Grant", " -Permanent")).Clean();
        Assert.All(Users, user => Assert.True(Stored(shell, user, "Contractors") is not null && Stored(shell, user, "Optics lab") is not null));
        shell.Run(string.Format(CultureInfo.InvariantCulture, script, "Revoke", string.Empty)).Clean();
        Assert.All(Users, user => Assert.True(Stored(shell, user, "Contractors") is null && Stored(shell, user, "Optics lab") is null));
    }

    [Fact]
    public void Empty_cells_of_a_row_are_no_terms()
    {
        using var shell = new ModuleShell();
        shell.Run("[pscustomobject]@{ UserId = 'anna.berg'; RoleId = 'Contractors'; Start = ''; End = ''; FloatingLength = ''; Permanent = 'yes' } | Grant-PrivXUserRole").Clean();
        Assert.Equal("PERMANENT", Stored(shell, "anna.berg", "Contractors")!["grant_type"]!.ToString());
    }

    // What the pipeline has brought by the time of the question is not what it had brought for this item.
    [Theory]
    [InlineData("'Contractors', 'Optics lab', 'Web operators' | Revoke-PrivXUserRole -User anna.berg -ThrottleLimit 8")]
    [InlineData("'Contractors', 'Optics lab', 'Web operators' | ForEach-Object { [pscustomobject]@{ UserId = 'anna.berg'; RoleId = $_ } } | Revoke-PrivXUserRole -ThrottleLimit 8")]
    public void Worked_on_at_once_each_role_of_the_pipeline_is_the_one_that_is_revoked(string script)
    {
        using var shell = new ModuleShell();
        shell.Run("Grant-PrivXUserRole anna.berg Contractors, 'Optics lab', 'Web operators', 'Security officers' -Permanent").Clean();
        shell.Run(script).Clean();
        Assert.All(["Contractors", "Optics lab", "Web operators"], role => Assert.Null(Stored(shell, "anna.berg", role)));
        Assert.NotNull(Stored(shell, "anna.berg", "Security officers"));
    }

    [Fact]
    public void A_row_that_fails_does_not_harm_the_others_and_a_role_is_looked_up_once()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("""
            'anna.berg', 'nobody', 'carla.berg' | ForEach-Object { [pscustomobject]@{ UserId = $_; RoleId = 'Contractors' } } | Grant-PrivXUserRole -Permanent -PassThru
            """);
        Assert.StartsWith("PrivX.NotFound,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, result.Output.Count);
        Assert.Single(shell.Simulator.Journal.Requests("resolveRoles"));
    }

    [Fact]
    public void A_lost_update_is_noticed_and_made_up_for()
    {
        using var shell = new ModuleShell();
        Fault fault = shell.Simulator.Faults.Add(Fault.Custom("updateUserRoles", state => SomebodyElseWrites(state, "anna.berg", "Optics lab"), FaultTiming.AfterHandling));
        shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent").Clean();
        Assert.Equal(1, fault.Struck);
        Assert.NotNull(Stored(shell, "anna.berg", "Contractors"));
        Assert.NotNull(Stored(shell, "anna.berg", "Optics lab"));

        // And the other way round: a revoked role that comes back.
        shell.Simulator.Faults.Add(Fault.Custom("updateUserRoles", state => SomebodyElseWrites(state, "anna.berg", "Contractors"), FaultTiming.AfterHandling));
        shell.Run("Revoke-PrivXUserRole anna.berg Contractors").Clean();
        Assert.Null(Stored(shell, "anna.berg", "Contractors"));
    }

    [Fact]
    public void A_grant_that_another_makes_between_the_looks_at_the_list_stays()
    {
        using var shell = new ModuleShell();
        Fault fault = shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Custom, Target = "listUserRoles", After = 1, Times = 1, Timing = FaultTiming.AfterHandling, Action = state => SomebodyElseAdds(state, "anna.berg", "Optics lab"),
        });
        shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent").Clean();
        Assert.Equal(1, fault.Struck);
        Assert.NotNull(Stored(shell, "anna.berg", "Contractors"));
        Assert.NotNull(Stored(shell, "anna.berg", "Optics lab"));
    }

    [Fact]
    public void What_is_gone_together_with_a_grant_is_named_in_a_warning_and_not_put_back()
    {
        using var shell = new ModuleShell();
        shell.Run("Grant-PrivXUserRole anna.berg 'Security officers' -Permanent").Clean();
        shell.Simulator.Faults.Add(Fault.Custom("updateUserRoles", state => SomebodyElseWrites(state, "anna.berg", "Optics lab"), FaultTiming.AfterHandling));
        string warning = Assert.Single(shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent").Clean().Warnings);
        Assert.Contains("Security officers", warning, StringComparison.Ordinal);
        Assert.Null(Stored(shell, "anna.berg", "Security officers"));
        Assert.NotNull(Stored(shell, "anna.berg", "Contractors"));
    }

    [Fact]
    public void A_revocation_by_another_is_not_undone_by_a_grant()
    {
        using var shell = new ModuleShell();
        shell.Run("Grant-PrivXUserRole anna.berg 'Security officers' -Permanent").Clean();
        shell.Simulator.Faults.Add(Fault.Custom("updateUserRoles", state => SomebodyElseTakes(state, "anna.berg", "Security officers"), FaultTiming.AfterHandling));
        Assert.Empty(shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent").Clean().Warnings);
        Assert.Null(Stored(shell, "anna.berg", "Security officers"));
    }

    [Fact]
    public void Roles_that_are_granted_together_are_one_write()
    {
        using var shell = new ModuleShell();
        shell.Run("Grant-PrivXUserRole anna.berg Contractors, 'Optics lab', 'Security officers' -Permanent").Clean();
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Who_is_overtaken_again_and_again_gives_up_and_says_so()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Custom("updateUserRoles", state => SomebodyElseWrites(state, "anna.berg", "Optics lab"), FaultTiming.AfterHandling, times: null));
        ErrorRecord error = shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent").SingleError();
        Assert.StartsWith("PrivX.Conflict,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("anna.berg", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Contractors", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(5, shell.Simulator.Journal.Writes().Count);
    }

    [Fact]
    public void Changes_to_one_user_at_the_same_time_lose_nothing()
    {
        using var shell = new ModuleShell();
        string[] roles = shell.Simulator.State.Roles.All().Select(role => role["name"]!.ToString()).Where(name => name != "privx-admin").ToArray();
        shell.Run("Get-PrivXRole | Where-Object Name -ne privx-admin | Grant-PrivXUserRole -User anna.berg -Permanent -Force -ThrottleLimit 8").Clean();
        Assert.All(roles, role => Assert.NotNull(Stored(shell, "anna.berg", role)));
        Assert.True(roles.Length > 8);
    }

    [Fact]
    public void A_role_by_rule_is_not_revoked_and_the_reason_is_told()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXUser bjorn.berg | Get-PrivXUserRole | Revoke-PrivXUserRole");
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.RoleByRule,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Windows administrators", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Grants(shell, "bjorn.berg"));
    }

    [Fact]
    public void A_role_that_is_not_there_is_an_error_by_name_and_by_wildcard()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Revoke-PrivXUserRole anna.berg Contractors").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Revoke-PrivXUserRole anna.berg Contr*").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void WhatIf_names_user_role_and_terms_and_sends_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("""
            Grant-PrivXUserRole anna.berg Contractors -Start 2099-01-01T00:00Z -End 2099-02-01T00:00Z -WhatIf
            Revoke-PrivXUserRole bjorn.berg Contractors -WhatIf
            Set-PrivXUserRole bjorn.berg (New-PrivXUserRoleGrant 'Optics lab' -FloatingLength 8:00:00) -WhatIf
            """).Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string told = string.Join("\n", host.Shown);
        Assert.Contains("Grant role Contractors from 2099-01-01 00:00Z to 2099-02-01 00:00Z", told, StringComparison.Ordinal);
        Assert.Contains("anna.berg (", told, StringComparison.Ordinal);
        Assert.Contains("Revoke role Contractors", told, StringComparison.Ordinal);
        Assert.Contains("Grant role Optics lab for 8 hours from the first use", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_replaces_the_grants_and_sends_back_as_read_what_stays()
    {
        using var shell = new ModuleShell();
        string window = Grants(shell, "david.berg").Single(grant => grant.Contains("Linux administrators", StringComparison.Ordinal));
        shell.Run("Set-PrivXUserRole david.berg (@(Get-PrivXUserRole david.berg | Where-Object Name -ne privx-user) + (New-PrivXUserRoleGrant Contractors -Permanent) + @{ Name = 'Optics lab'; GrantType = 'PERMANENT' })").Clean();
        string[] after = Grants(shell, "david.berg");
        Assert.Equal(3, after.Length);
        Assert.Contains(window, after);
        Assert.NotNull(Stored(shell, "david.berg", "Contractors"));
        Assert.NotNull(Stored(shell, "david.berg", "Optics lab"));
    }

    private static void SomebodyElseAdds(SimulatorState state, string user, string role) => Change(state, user, roles =>
        roles.Add(new JsonObject
        {
            ["id"] = state.Roles.FindBy("name", role)!["id"]!.ToString(), ["name"] = role, ["explicit"] = true, ["implicit"] = false, ["grant_type"] = "PERMANENT",
        }));

    private static void SomebodyElseTakes(SimulatorState state, string user, string role) => Change(state, user, roles =>
        roles.Remove(roles.Single(held => held!["name"]!.ToString() == role)));

    private static void Change(SimulatorState state, string user, Action<JsonArray> change) =>
        state.Users.Change(state.Users.FindBy("principal", user)!["id"]!.ToString(), changed => change(changed["roles"]!.AsArray()));

    private static void SomebodyElseWrites(SimulatorState state, string user, string role)
    {
        JsonObject found = state.Users.FindBy("principal", user)!;
        JsonObject other = state.Roles.FindBy("name", role)!;
        state.Users.Change(found["id"]!.ToString(), changed => changed["roles"] = new JsonArray(new JsonObject
        {
            ["id"] = other["id"]!.ToString(), ["name"] = role, ["explicit"] = true, ["implicit"] = false, ["grant_type"] = "PERMANENT",
        }));
    }

    private static string[] Grants(ModuleShell shell, string user) => shell.Simulator.State.Users.FindBy("principal", user)!["roles"]!.AsArray()
        .Where(role => role!["explicit"]!.GetValue<bool>())
        .Select(role => role!.ToJsonString())
        .Order(StringComparer.Ordinal)
        .ToArray();

    private static JsonObject? Stored(ModuleShell shell, string user, string role) => shell.Simulator.State.Users.FindBy("principal", user)!["roles"]!.AsArray()
        .SingleOrDefault(held => held!["name"]!.ToString() == role && held["explicit"]!.GetValue<bool>())?.AsObject();
}
