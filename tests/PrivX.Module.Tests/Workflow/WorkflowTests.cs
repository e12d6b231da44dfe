using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Workflow;

/// <summary>Workflows and their steps, made without writing JSON.</summary>
public sealed class WorkflowTests
{
    [Fact]
    public void Set_changes_what_is_named_and_what_was_changed_in_hand()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonNode before = Stored(shell, "Production access").DeepClone();
        shell.Run("Set-PrivXWorkflow prod* -Comment new; $w = Get-PrivXWorkflow prod*; $w.MaxFloatingDuration = 4; $w.TargetRoles = @($w.TargetRoles[1]); $w | Set-PrivXWorkflow").Clean();
        JsonObject after = Stored(shell, "Production access");
        Assert.Equal("new", after["comment"]!.ToString());
        Assert.Equal("4", after["max_floating_duration"]!.ToJsonString());
        Assert.Equal("Database administrators", Assert.Single(after["target_roles"]!.AsArray())!["name"]!.ToString());
        Assert.Equal(Approvers(before), Approvers(after));
        foreach (string name in new[] { "grant_types", "requires_justification", "can_bypass_revoke_workflow", "max_time_restricted_duration", "action" })
        {
            Assert.Equal(before[name]!.ToJsonString(), after[name]!.ToJsonString());
        }
    }

    [Fact]
    public void A_workflow_is_copied_for_another_role()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXWorkflow prod* | New-PrivXWorkflow -Name copy -TargetRole 'Web operators' -RequesterRole Contractors").Clean();
        JsonObject copy = Stored(shell, "copy");
        Assert.Equal("Web operators", Assert.Single(copy["target_roles"]!.AsArray())!["name"]!.ToString());
        Assert.Equal("Contractors", Assert.Single(copy["requester_roles"]!.AsArray())!["name"]!.ToString());
        Assert.Equal(Approvers(Stored(shell, "Production access")), Approvers(copy));
        Assert.Equal("true", copy["requires_justification"]!.ToJsonString());
        Assert.Equal("BOTH", copy["action"]!.ToString());
    }

    [Fact]
    public void A_workflow_with_empty_properties_is_copied_too()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXWorkflow a 'Web operators' -GrantType PERMANENT -Step (New-PrivXWorkflowStep s privx-admin); Get-PrivXWorkflow a | New-PrivXWorkflow -Name b").Clean();
        Assert.Equal(Approvers(Stored(shell, "a")), Approvers(Stored(shell, "b")));
    }

    [Fact]
    public void Steps_take_roles_by_name_object_and_handle()
    {
        using var shell = new ModuleShell();
        string[] matches = [.. shell.Run("""
            (New-PrivXWorkflowStep a privx-admin).Match
            (New-PrivXWorkflowStep b privx-admin -AnyApprover).Match
            (New-PrivXWorkflowStep c -Auto).Match
            """).Clean().Output.Select(item => item.ToString())];
        Assert.Equal(["ALL", "ANY", "AUTO"], matches);
        Result roles = shell.Run("""
            $handle = (Get-PrivXWorkflow cont*).TargetRoles[0]
            (New-PrivXWorkflowStep s $handle, (Get-PrivXRole privx-admin), 'security OFFICERS').Approvers.Role | ForEach-Object { "$_ $($_.Id.Length)" }
            """).Clean();
        Assert.Equal(["Contractors 36", "privx-admin 36", "Security officers 36"], roles.Output.Select(item => item.ToString()));
        Assert.StartsWith("PrivX.NotFound,", shell.Run("New-PrivXWorkflowStep s nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_are_taken_as_hashtables_too_and_unknown_keys_are_refused()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXWorkflow a 'Web operators' -GrantType PERMANENT -Step @{ Name = 's'; Match = 'AUTO' }").Clean();
        Assert.Equal("AUTO", Stored(shell, "a")["steps"]![0]!["match"]!.ToString());
        Assert.Contains("Nmae", shell.Run("New-PrivXWorkflow b 'Web operators' -GrantType PERMANENT -Step @{ Nmae = 's' }").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Set-PrivXWorkflow * -RequiresJustification no -WhatIf; Remove-PrivXWorkflow * -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Contains("requires_justification: true -> false", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_can_be_asked_for_is_found_by_name()
    {
        using var shell = new ModuleShell();
        Assert.Equal("Contractors", shell.Run("Get-PrivXRequestableRole contractors").Only().Properties["Name"].Value);
        Assert.Equal("Contractors", shell.Run("Get-PrivXRequestableRole contractors | Get-PrivXRole | ForEach-Object Name").Only().BaseObject);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXRequestableRole nothing").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("workflow-engine/workflows").All().Single(one => one["name"]!.ToString() == name);

    private static string Approvers(JsonNode workflow) => string.Join("; ", workflow["steps"]!.AsArray().Select(step =>
        $"{step!["name"]} {step["match"]} {string.Join(", ", step["approvers"]!.AsArray().Select(approver => approver!["role"]!["id"]))}"));
}
