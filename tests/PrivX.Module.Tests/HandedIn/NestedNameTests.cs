using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Names inside values: wherever an id is stored, names, ids and objects are taken, and resolved before anything is sent.</summary>
public sealed class NestedNameTests
{
    [Theory]
    [InlineData("@{ Type = 'RULE'; Source = 'Corporate directory'; SearchString = '(cn=a)' }")]
    [InlineData("@{ Type = 'RULE'; Source = (Get-PrivXSource 'Corporate directory'); SearchString = '(cn=a)' }")]
    [InlineData("@{ Type = 'RULE'; Source = (Get-PrivXSource 'Corporate directory').Id; SearchString = '(cn=a)' }")]
    [InlineData("(New-PrivXRoleRule 'Corporate directory' '(cn=a)')")]
    public void A_rule_takes_a_source_by_name_id_and_object(string rule)
    {
        using var shell = new ModuleShell();
        string id = Id(shell, "role-store/sources", "Corporate directory");
        shell.Run($"Set-PrivXRole 'Optics lab' -SourceRules @{{ Type = 'GROUP'; Match = 'ANY'; Rules = @({rule}) }}").Clean();
        Assert.Equal(id, shell.Run("(Get-PrivXRole 'Optics lab').SourceRules.Rules[0].Source").Only().BaseObject);
    }

    [Theory]
    [InlineData("Set-PrivXRole 'Optics lab' -SourceRules @{ Type = 'RULE'; Source = 'no such'; SearchString = 'x' }")]
    [InlineData("Set-PrivXRole 'Optics lab' -SourceRules @{ Type = 'RULE'; Source = 'Corp*'; SearchString = 'x' }")]
    [InlineData("Test-PrivXRole -SourceRules @{ Type = 'RULE'; Source = 'no such'; SearchString = 'x' }")]
    [InlineData("Set-PrivXHost web-01 -Principal @{ Principal = 'root'; Roles = 'no such' }")]
    [InlineData("New-PrivXWorkflow w -TargetRole 'Optics lab' -GrantType PERMANENT -Step @{ Name = 'one'; Match = 'ANY'; Approvers = @{ Role = 'no such' } }")]
    public void A_nested_name_that_nobody_has_is_NotFound(string script)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = Assert.Single(shell.Run(script).AllErrors);
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Get-PrivXRole 'Optics lab'")]
    [InlineData("'Optics lab'")]
    [InlineData("(Get-PrivXRole 'Optics lab').Id")]
    [InlineData("@{ Name = 'Optics lab' }")]
    [InlineData("@{ Id = 'Optics lab' }")]
    public void A_role_is_added_to_an_account_in_hand(string role)
    {
        using var shell = new ModuleShell();
        string id = Id(shell, "role-store/roles", "Optics lab");
        shell.Run($"$h = Get-PrivXHost web-01; $p = $h.Principals[0]; $before = $p.Roles.Count; $p.Roles += {role}; Set-PrivXHost $h").Clean();
        Assert.Equal(true, shell.Run("$now = (Get-PrivXHost web-01).Principals[0].Roles; $now.Count -eq $before + 1 -and $now.Id -contains $id", ("id", id)).Only().BaseObject);
    }

    [Fact]
    public void A_host_is_no_role()
    {
        using var shell = new ModuleShell();
        Assert.NotEmpty(shell.Run("$h = Get-PrivXHost web-01; $h.Principals[0].Roles += Get-PrivXHost web-02").AllErrors);
    }

    [Theory]
    [InlineData("@{ Id = $id }")]
    [InlineData("@{ Name = 'Optics lab' }")]
    [InlineData("@{ Id = $id; Name = 'anything' }")]
    public void A_target_role_is_taken_from_a_hashtable(string role)
    {
        using var shell = new ModuleShell();
        string id = Id(shell, "role-store/roles", "Optics lab");
        shell.Run($"$null = New-PrivXWorkflow w -TargetRole {role} -GrantType PERMANENT -Step @{{ Name = 'one'; Match = 'ANY'; Approvers = @{{ Role = 'Security officers' }} }}", ("id", id)).Clean();
        JsonNode sent = JsonNode.Parse(shell.Simulator.Journal.Writes().Single().Body)!;
        Assert.Equal(id, sent["target_roles"]![0]!["id"]!.ToString());
        Assert.Equal(Id(shell, "role-store/roles", "Security officers"), sent["steps"]![0]!["approvers"]![0]!["role"]!["id"]!.ToString());
    }

    [Fact]
    public void A_member_of_an_object_in_hand_takes_a_name()
    {
        using var shell = new ModuleShell();
        string id = (string)shell.Run("(New-PrivXAccessGroup 'Tier 9').Id").Only().BaseObject;
        shell.Run("$h = Get-PrivXHost web-01; $h.AccessGroupId = 'Tier 9'; $h | Set-PrivXHost").Clean();
        Assert.Equal(id, shell.Run("(Get-PrivXHost web-01).AccessGroupId").Only().BaseObject);
    }

    [Fact]
    public void WhatIf_shows_names_and_what_comes_and_goes()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("""
            $null = New-PrivXAccessGroup 'Tier 9'
            $h = Get-PrivXHost web-01
            $gone = $h.Principals[0].Roles[0].Name
            $h.Principals[0].Roles = @(Get-PrivXRole 'Optics lab') + @($h.Principals[0].Roles | Where-Object Name -ne $gone)
            Set-PrivXHost $h -AccessGroup 'Tier 9' -WhatIf
            """).Clean();
        string told = string.Join("\n", host.Shown);
        Assert.Contains($"+ Optics lab, - {shell.Run("$gone").Only()}", told, StringComparison.Ordinal);
        Assert.Matches("access_group_id: '.*' \\(.*\\) -> 'Tier 9' \\(", told);
        Assert.DoesNotContain("entries]", told, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_tells_rules_by_what_they_look_for()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("""
            $r = Get-PrivXRole Contractors
            $r.SourceRules.Rules = @($r.SourceRules.Rules) + @{ Type = 'RULE'; Source = 'Corporate directory'; SearchString = '(a=b)' }
            $r | Set-PrivXRole -WhatIf
            """).Clean();
        Assert.Contains("source_rules.rules: + RULE (a=b)", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }

    private static string Id(ModuleShell shell, string collection, string name) =>
        shell.Simulator.State.Collection(collection).All().Single(one => one["name"]!.ToString() == name)["id"]!.ToString();
}
