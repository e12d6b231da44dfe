using System;
using System.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Roles by name, their members, and whom their rules match.</summary>
public sealed class RoleLookupTests
{
    [Fact]
    public void Names_of_the_pipeline_are_looked_up_together_and_each_unknown_one_is_an_error()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("'Contractors', 'nobody', 'contractors', 'Web operators' | Resolve-PrivXRole");
        Assert.Equal(2, result.Output.Count);
        Assert.Equal("nobody", result.SingleError().TargetObject);
        Assert.Single(shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_role_is_tried_as_it_is_in_hand_and_nothing_is_stored()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("$r = Get-PrivXRole 'Web operators'; $r | Test-PrivXRole; $r.SourceRules = New-PrivXRoleRule -Rule @(); $r | Test-PrivXRole").Clean();
        Assert.Equal([4L, 0L], result.Output.Select(item => item.Properties["UserCount"].Value));
        Assert.Equal(2, shell.Simulator.Journal.Requests("evaluateRole").Count);
        Assert.DoesNotContain(shell.Simulator.Journal.All, request => request.Operation == "updateRole");
    }

    [Fact]
    public void Too_many_users_are_counted_and_a_warning_says_that_they_are_not_listed()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Users = 200 });
        Result result = shell.Run("Test-PrivXRole -SourceRules (New-PrivXRoleRule 'Corporate directory' '(principal=*)')").Clean();
        Assert.True((long)result.Output[0].Properties["UserCount"].Value > 100);
        Assert.Empty((System.Collections.IList)result.Output[0].Properties["Users"].Value);
        Assert.Single(result.Warnings);
    }

    [Fact]
    public void Members_are_read_to_the_last_page()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Users = 300 });
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "/role-store/api/v1/roles/*/members", StatusCode = 400, Times = 1 });
        int expected = shell.Simulator.State.Users.All().Count(user => user["roles"]!.AsArray().Any(role => role!["name"]!.ToString() == "privx-user"));
        Assert.True(expected > 100);
        Assert.Equal(expected, shell.Run("Get-PrivXRole privx-user | Get-PrivXRoleMember").Clean().Output.Count);
        Assert.True(shell.Simulator.Journal.Requests("listRoleMembers").Count > 2);
    }
}
