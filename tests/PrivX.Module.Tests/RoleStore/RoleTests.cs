using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Roles: what is asked of the server, what is written, and the builders of rules and contexts.</summary>
public sealed class RoleTests
{
    [Fact]
    public void The_list_gives_every_role_and_sorts_on_the_server()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXRole -SortBy name -Descending").Clean();
        Assert.Equal(shell.Simulator.State.Roles.Count, result.Output.Count);
        Assert.Equal("PrivX.RoleStore.Role", result.Output[0].TypeNames[0]);
        JournalEntry request = Assert.Single(shell.Simulator.Journal.All);
        Assert.Equal("listRoles", request.Operation);
        Assert.Contains("sortkey=name", request.Query, StringComparison.Ordinal);
        Assert.Contains("sortdir=DESC", request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_is_found_by_id_name_wildcard_object_and_handle()
    {
        using var shell = new ModuleShell();
        string id = Stored(shell, "Web operators")["id"]!.ToString();
        foreach (string script in new[]
        {
            $"Get-PrivXRole {id}", "Get-PrivXRole 'web operators'", "Get-PrivXRole web*", "Get-PrivXRole 'Web operators' | Get-PrivXRole",
            "(Get-PrivXHost web-01).Principals.Roles | Where-Object Name -eq 'Web operators' | Get-PrivXRole",
            "(Get-PrivXUser -First 1000).Roles | Where-Object Name -eq 'Web operators' | Get-PrivXRole",
        })
        {
            Result result = shell.Run(script).Clean();
            Assert.NotEmpty(result.Output);
            Assert.All(result.Output, role => Assert.Equal(id, role.Properties["Id"].Value));
        }
    }

    [Fact]
    public void A_name_that_no_role_has_is_an_error_and_a_wildcard_is_silence_where_nothing_is_changed()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXRole nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Set-PrivXRole nobody -Comment x").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Run("Get-PrivXRole nobody*").Clean().Output);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Remove-PrivXRole nobody*").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void The_server_searches_for_names()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXRole -RoleName 'Web operators', 'Finance systems'").Clean();
        Assert.Equal(2, result.Output.Count);
        JournalEntry request = Assert.Single(shell.Simulator.Journal.All);
        Assert.Equal("searchRoles", request.Operation);
        AssertJson("""{"name":["Web operators","Finance systems"]}""", request.Body);
    }

    [Fact]
    public void A_new_role_is_sent_as_named_and_read_back()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("""
            $rule = New-PrivXRoleRule -Match all -Rule (New-PrivXRoleRule 'Corporate directory' '(department=Platform)'), @{ Type = 'RULE'; Source = 'Optics lab directory'; SearchString = 'y' }
            $context = New-PrivXRoleContext mon, TUE -StartTime 08:00 -EndTime 17:00 -Timezone Europe/Stockholm -IpMask 10.0.0.0/8 -BlockRole $true
            New-PrivXRole 'Night shift' -Permission hosts-view, logs-view -SourceRules $rule -Context $context -PermitAgent $false -Tag a
            """);
        Assert.Equal("Night shift", result.Only().Properties["Name"].Value);
        string source = SourceId("Corporate directory");
        AssertJson(
            $$$"""
            {"name":"Night shift","permissions":["hosts-view","logs-view"],"permit_agent":false,"tags":["a"],
             "context":{"enabled":true,"block_role":true,"validity":["MON","TUE"],"start_time":"08:00","end_time":"17:00","timezone":"Europe/Stockholm","ip_masks":["10.0.0.0/8"]},
             "source_rules":{"type":"GROUP","match":"ALL","rules":[
               {"type":"RULE","source":"{{{source}}}","search_string":"(department=Platform)","rules":[]},
               {"type":"RULE","source":"{{{SourceId("Optics lab directory")}}}","search_string":"y","rules":[]}]}}
            """,
            Assert.Single(shell.Simulator.Journal.Writes()).Body);
        Assert.Equal("getRole", shell.Simulator.Journal.All[^1].Operation);

        string SourceId(string name) => shell.Simulator.State.Sources.All().Single(one => one["name"]!.ToString() == name)["id"]!.ToString();
    }

    [Fact]
    public void Rows_become_roles()
    {
        using var shell = new ModuleShell();
        shell.Run("[pscustomobject]@{ Name = 'row-1'; Comment = ''; PermitAgent = 'yes' }, [pscustomobject]@{ Name = 'row-2'; Comment = 'two'; PermitAgent = '' } | New-PrivXRole").Clean();
        Assert.Equal(2, shell.Simulator.Journal.Writes().Count);
        AssertJson("""{"name":"row-1","permit_agent":true}""", shell.Simulator.Journal.Writes()[0].Body);
        AssertJson("""{"name":"row-2","comment":"two"}""", shell.Simulator.Journal.Writes()[1].Body);
    }

    [Fact]
    public void A_comment_changes_and_nothing_else()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject before = Stored(shell, "Web operators");
        Assert.Empty(shell.Run("Get-PrivXRole 'Web operators' | Set-PrivXRole -Comment new").Clean().Output);
        JsonObject after = Stored(shell, "Web operators");
        Assert.Equal("new", after["comment"]!.ToString());
        foreach (JsonObject side in new[] { before, after })
        {
            side.Remove("comment");
            side.Remove("updated");
            side.Remove("updated_by");
            side.Remove("updatedby");
            side.Remove("updatedby");
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
        Assert.Equal("updateRole", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
    }

    [Fact]
    public void What_was_changed_in_hand_is_written_and_comes_out_when_asked()
    {
        using var shell = new ModuleShell();
        Assert.Equal("Shop", shell.Run("$r = Get-PrivXRole web*; $r.Permissions += 'logs-view'; $r | Set-PrivXRole -NewName Shop -PassThru").Only().Properties["Name"].Value);
        Assert.Equal(["logs-view"], Stored(shell, "Shop")["permissions"]!.AsArray().Select(permission => permission!.ToString()));
    }

    [Fact]
    public void Rules_are_replaced_whole_and_a_context_member_by_member()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            Set-PrivXRole 'Web operators' -SourceRules (New-PrivXRoleRule -Rule (New-PrivXRoleRule 'Local users' x)) -Context @{ StartTime = '08:00'; EndTime = '17:00' }
            Set-PrivXRole 'Web operators' -SourceRules (New-PrivXRoleRule 'Local users' y) -Context @{ EndTime = '18:00' }
            """).Clean();
        JsonObject role = Stored(shell, "Web operators");
        string source = shell.Simulator.State.Sources.All().Single(one => one["name"]!.ToString() == "Local users")["id"]!.ToString();
        AssertJson($$"""{"type":"RULE","source":"{{source}}","search_string":"y","rules":[]}""", role["source_rules"]!.ToJsonString());
        Assert.Equal("08:00", role["context"]!["start_time"]!.ToString());
        Assert.Equal("18:00", role["context"]!["end_time"]!.ToString());

        shell.Run("Set-PrivXRole 'Web operators' -SourceRules (New-PrivXRoleRule -Rule @())").Clean();
        AssertJson("""{"type":"GROUP","match":"ANY","rules":[]}""", Stored(shell, "Web operators")["source_rules"]!.ToJsonString());
    }

    [Fact]
    public void Roles_are_removed_by_name_and_from_the_pipeline_and_built_in_ones_are_not()
    {
        using var shell = new ModuleShell();
        shell.Run("Remove-PrivXRole contractors -Confirm:$false; Get-PrivXRole 'Optics lab' | Remove-PrivXRole -Confirm:$false").Clean();
        Assert.DoesNotContain(shell.Simulator.State.Roles.All(), role => role["name"]!.ToString() is "Contractors" or "Optics lab");
        Assert.StartsWith("PrivX.", shell.Run("Remove-PrivXRole privx-admin -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(shell.Simulator.State.Roles.All(), role => role["name"]!.ToString() == "privx-admin");
    }

    [Fact]
    public void WhatIf_tells_and_sends_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("New-PrivXRole x -Comment hello -WhatIf; Set-PrivXRole web* -Permission logs-view -WhatIf; Get-PrivXRole | Remove-PrivXRole -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string told = string.Join("\n", host.Shown);
        Assert.Contains("comment: 'hello'", told, StringComparison.Ordinal);
        Assert.Contains("Web operators (", told, StringComparison.Ordinal);
        Assert.Contains("logs-view", told, StringComparison.Ordinal);
        Assert.Contains("Remove role", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_object_goes_where_roles_are_wanted()
    {
        using var shell = new ModuleShell();
        PSObject principal = shell.Run("New-PrivXHostPrincipal root -Role (Get-PrivXRole web*)").Only();
        var roles = (System.Collections.IEnumerable)principal.Properties["Roles"].Value;
        Assert.Equal(Stored(shell, "Web operators")["id"]!.ToString(), new PSObject(roles.Cast<object>().Single()).Properties["Id"].Value);
    }

    [Fact]
    public void Builders_need_no_session_unless_a_name_must_be_resolved()
    {
        using var shell = new ModuleShell(connect: false);
        shell.Run("New-PrivXRoleRule 11111111-2222-3333-4444-555555555555 x; New-PrivXRoleContext sat -Disabled").Clean();
        Assert.StartsWith("PrivX.NotConnected,", shell.Run("New-PrivXRoleRule corp x").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Roles.All().Single(role => role["name"]!.ToString() == name).DeepClone().AsObject();

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
