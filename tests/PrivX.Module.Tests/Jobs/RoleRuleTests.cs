using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Jobs;

/// <summary>Rules that move from one directory to another: who wins and loses roles, and the way back.</summary>
public sealed class RoleRuleTests : IDisposable
{
    private const string Contractors = "(memberOf=CN=Contractors,OU=Groups,DC=nordlys,DC=example)";

    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void What_is_told_comes_true_when_the_rules_are_stored()
    {
        _shell.Run($"$rule = New-PrivXRoleRule 'Corporate directory' '{Contractors}'; $null = Grant-PrivXUserRole elin.berg -Role 'Optics lab' -Permanent").Clean();
        string[] before = Members("Optics lab");
        _shell.Simulator.Journal.Clear();
        PSObject told = _shell.Run("Compare-PrivXRoleMember 'Optics lab' -SourceRule $rule").Only();
        string[] lose = Names(told, "Lose");
        string[] win = Names(told, "Win");
        string[] same = Names(told, "Same");
        Assert.Equal(true, told.Properties["Known"].Value);
        Assert.NotEmpty(lose);
        Assert.NotEmpty(win);
        Assert.Contains("elin.berg", same);
        Assert.Equal(before, lose.Concat(same).Order(StringComparer.Ordinal));
        Assert.Empty(_shell.Simulator.Journal.Writes());

        _shell.Run("Set-PrivXRole 'Optics lab' -SourceRules $rule").Clean();
        Assert.Equal(win.Concat(same).Order(StringComparer.Ordinal), Members("Optics lab"));
    }

    [Fact]
    public void Rules_of_one_source_search_another_and_the_rest_of_them_stays()
    {
        _shell.Run("$roles = @(Get-PrivXRole | Convert-PrivXRoleRule -FromSource 'Optics lab directory' -ToSource 'Corporate directory' -Replace @{ 'dc=NORDLYS' = 'DC=south'; 'DC=south' = 'DC=twice' })").Clean();
        Assert.NotEmpty(_shell.Run("$roles").Output);
        Assert.Empty(_shell.Simulator.Journal.Writes());
        string corporate = _shell.Run("(Get-PrivXSource 'Corporate directory').Id").Only().BaseObject.ToString()!;
        string optics = _shell.Run("(Get-PrivXSource 'Optics lab directory').Id").Only().BaseObject.ToString()!;
        _shell.Run("$roles | Set-PrivXRole").Clean();
        JsonObject role = _shell.Simulator.State.Roles.FindBy("name", "Contractors")!;
        JsonNode[] rules = [.. role["source_rules"]!["rules"]!.AsArray().Select(rule => rule!)];
        Assert.Equal([corporate, corporate], rules.Select(rule => rule["source"]!.ToString()));
        Assert.Equal([Contractors, Contractors.Replace("DC=nordlys", "DC=south", StringComparison.Ordinal)], rules.Select(rule => rule["search_string"]!.ToString()));
        Assert.DoesNotContain(optics, string.Concat(_shell.Simulator.State.Roles.All().Select(one => one["source_rules"]?.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public void The_object_that_is_handed_in_stays_and_roles_without_such_a_rule_are_passed_over()
    {
        _shell.Run("$role = Get-PrivXRole Contractors; $old = $role.SourceRules.Rules[1].Source; $new = $role | Convert-PrivXRoleRule -FromSource 'Optics lab directory' -ToSource 'Corporate directory'").Clean();
        Assert.Equal([true, false], _shell.Run("$role.SourceRules.Rules[1].Source -eq $old; $new.SourceRules.Rules[1].Source -eq $old").Clean().OutputAs<bool>());
        Assert.Empty(_shell.Run("Get-PrivXRole privx-admin | Convert-PrivXRoleRule -FromSource 'Optics lab directory' -ToSource 'Corporate directory'").Clean().Output);
    }

    [Fact]
    public void Somebody_elses_change_of_the_rules_meanwhile_is_a_conflict()
    {
        _shell.Run("$role = Convert-PrivXRoleRule Contractors -FromSource 'Optics lab directory' -ToSource 'Corporate directory'; Set-PrivXRole Contractors -SourceRules (New-PrivXRoleRule 'Corporate directory' '(cn=x)')").Clean();
        Assert.StartsWith("PrivX.Conflict,", _shell.Run("$role | Set-PrivXRole").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_users_a_group_is_put_together_from_its_rules_or_it_is_said_that_nobody_knows()
    {
        using var large = new ModuleShell(new() { Users = 400 });
        large.Run("""
            $source = @(Get-PrivXUser)[-1].Source
            $all = New-PrivXRoleRule $source '(objectclass=user)'
            $letters = New-PrivXRoleRule -Rule @(foreach ($letter in [char[]]'abcdefghijklmnopqrstuvwxyz') { New-PrivXRoleRule $source "(uid=$letter*)" })
            $nobody = New-PrivXRoleRule $source '(uid=)'
            """).Clean();
        PSObject all = large.Run("Compare-PrivXRoleMember Contractors -SourceRule $all").Only();
        Assert.Equal(false, all.Properties["Known"].Value);
        Assert.Contains("(objectclass=user) (", string.Join(' ', Items(all, "Unknown")), StringComparison.Ordinal);
        Assert.Empty(Items(all, "Lose"));
        Assert.NotEmpty(Items(all, "Undecided"));

        PSObject any = large.Run("Compare-PrivXRoleMember Contractors -SourceRule $letters").Only();
        Assert.Equal(true, any.Properties["Known"].Value);
        Assert.True(Items(any, "Win").Length > 100, "Few users: the server told them all at once.");
        Assert.Equal(true, large.Run("Compare-PrivXRoleMember Contractors -SourceRule (New-PrivXRoleRule -Match ALL -Rule $all, $letters, $nobody)").Only().Properties["Known"].Value);
        Assert.Equal(false, large.Run("Compare-PrivXRoleMember Contractors -SourceRule (New-PrivXRoleRule -Rule $all, $letters)").Only().Properties["Known"].Value);
    }

    [Theory]
    [InlineData("Convert-PrivXRoleRule Contractors -FromSource Nowhere -ToSource 'Corporate directory'", "PrivX.NotFound", "Nowhere")]
    [InlineData("Convert-PrivXRoleRule Contractors -FromSource 'Optics lab directory' -ToSource 'Corporate directory' -Replace @{ '' = 'x' }", "PrivX.InvalidValue", "-Replace")]
    [InlineData("Convert-PrivXRoleRule Contractors -FromSource 'Optics lab directory' -ToSource 'Corporate directory' -Replace @{ a = $null }", "PrivX.InvalidValue", "'a'")]
    [InlineData("[PrivX.RoleStore.Role]@{ Name = 'x' } | Compare-PrivXRoleMember", "PrivX.InvalidArgument", "no id")]
    [InlineData("Compare-PrivXRoleMember Nobody", "PrivX.NotFound", "Nobody")]
    public void What_cannot_be_is_refused_with_its_name(string script, string id, string named)
    {
        ErrorRecord error = _shell.Run(script).SingleError();
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.Exception.Message, StringComparison.Ordinal);
    }

    private string[] Members(string role) => [.. _shell.Run($"(Get-PrivXRoleMember '{role}').Principal").Clean().OutputAs<string>().Order(StringComparer.Ordinal)];

    private static string[] Names(PSObject told, string list) => [.. Items(told, list).Select(user => new PSObject(user).Properties["Principal"].Value.ToString()!)];

    private static object[] Items(PSObject told, string list) => [.. ((IEnumerable)told.Properties[list].Value).Cast<object>()];
}
