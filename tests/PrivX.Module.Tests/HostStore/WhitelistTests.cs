using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HostStore;

/// <summary>Command whitelists: the family, trying them out, and where other cmdlets take them.</summary>
public sealed class WhitelistTests
{
    [Fact]
    public void The_list_and_the_search_ask_the_server()
    {
        using var shell = new ModuleShell();
        Assert.Equal(2, shell.Run("Get-PrivXWhitelist -SortBy name").Clean().Output.Count);
        Assert.Equal("PrivX.HostStore.Whitelist", shell.Run("Get-PrivXWhitelist -Keyword nginx").Only().TypeNames[0]);
        Assert.Equal("listWhitelists", shell.Simulator.Journal.All[0].Operation);
        Assert.Contains("sortkey=name", shell.Simulator.Journal.All[0].Query, StringComparison.Ordinal);
        Assert.Equal("searchWhitelists", shell.Simulator.Journal.All[1].Operation);
        Assert.Equal("""{"keywords":"nginx"}""", shell.Simulator.Journal.All[1].Body);
    }

    [Fact]
    public void A_whitelist_is_found_by_id_name_wildcard_object_and_handle()
    {
        using var shell = new ModuleShell();
        string id = Stored(shell, "Look only")["id"]!.ToString();
        foreach (string script in new[]
        {
            $"Get-PrivXWhitelist {id}", "Get-PrivXWhitelist 'look only'", "Get-PrivXWhitelist look*", "Get-PrivXWhitelist look* | Get-PrivXWhitelist",
            "(New-PrivXHostCommandRestriction 'Look only').DefaultWhitelist | Get-PrivXWhitelist",
        })
        {
            Assert.Equal(id, shell.Run(script).Only().Properties["Id"].Value);
        }

        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXWhitelist nothing").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_whitelist_is_of_globs_unless_said_otherwise()
    {
        using var shell = new ModuleShell();
        Assert.Equal("a", shell.Run("New-PrivXWhitelist a 'ls *', id").Only().Properties["Name"].Value);
        shell.Run("New-PrivXWhitelist b 'ls .*' -Type regex -Comment c").Clean();
        AssertJson("""{"name":"a","type":"glob","whitelist_patterns":["ls *","id"]}""", shell.Simulator.Journal.Writes()[0].Body);
        AssertJson("""{"name":"b","type":"regex","comment":"c","whitelist_patterns":["ls .*"]}""", shell.Simulator.Journal.Writes()[1].Body);
    }

    [Fact]
    public void A_whitelist_is_copied_under_another_name()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXWhitelist 'Restart web' | New-PrivXWhitelist -Name copy").Clean();
        Assert.Equal("regex", Stored(shell, "copy")["type"]!.ToString());
        Assert.Equal(Stored(shell, "Restart web")["whitelist_patterns"]!.ToJsonString(), Stored(shell, "copy")["whitelist_patterns"]!.ToJsonString());
    }

    [Fact]
    public void Set_changes_what_is_named_and_what_was_changed_in_hand()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        Assert.Empty(shell.Run("Set-PrivXWhitelist 'Look only' -Comment new").Clean().Output);
        Assert.Equal(3, Stored(shell, "Look only")["whitelist_patterns"]!.AsArray().Count);
        shell.Run("$w = Get-PrivXWhitelist look*; $w.WhitelistPatterns += 'id'; $w | Set-PrivXWhitelist").Clean();
        Assert.Equal(4, Stored(shell, "Look only")["whitelist_patterns"]!.AsArray().Count);
        Assert.Equal("Look", shell.Run("Set-PrivXWhitelist look* -Pattern 'ls *' -NewName Look -PassThru").Only().Properties["Name"].Value);
        Assert.Equal("""["ls *"]""", Stored(shell, "Look")["whitelist_patterns"]!.ToJsonString());
        Assert.Equal("new", Stored(shell, "Look")["comment"]!.ToString());
    }

    [Fact]
    public void A_whitelist_is_removed_and_WhatIf_removes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Get-PrivXWhitelist | Remove-PrivXWhitelist -WhatIf; New-PrivXWhitelist x y -WhatIf; Set-PrivXWhitelist look* -Comment c -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Contains("Look only (", string.Join("\n", host.Shown), StringComparison.Ordinal);
        shell.Run("Get-PrivXWhitelist look* | Remove-PrivXWhitelist -Confirm:$false").Clean();
        Assert.Equal("deleteWhitelist", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
        Assert.Equal("Restart web", shell.Run("Get-PrivXWhitelist").Only().Properties["Name"].Value);
    }

    [Fact]
    public void Commands_are_tried_against_a_stored_whitelist()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Test-PrivXWhitelist 'look only' 'ls /etc', reboot -Shell posix").Clean();
        Assert.Equal(["Look only: ls /etc True", "Look only: reboot False"], result.Output.Select(one => $"{one.Properties["Whitelist"].Value}: {one.Properties["Command"].Value} {one.Properties["Allowed"].Value}"));
        AssertJson(
            """{"whitelist":{"name":"Look only","type":"glob","whitelist_patterns":["ls *","cat *","systemctl status *"]},"rshell_variant":"posix","commands":["ls /etc","reboot"]}""",
            shell.Simulator.Journal.Requests("evaluateWhitelist")[0].Body);
    }

    [Fact]
    public void Changes_in_hand_and_patterns_of_ones_own_are_tried_before_they_are_stored()
    {
        using var shell = new ModuleShell();
        Assert.Equal(true, shell.Run("$w = Get-PrivXWhitelist look*; $w.WhitelistPatterns += 'id'; ($w | Test-PrivXWhitelist -Command id).Allowed").Only().BaseObject);
        PSObject result = shell.Run("Test-PrivXWhitelist -Pattern '(', 'id' -Type regex -Command id").Only();
        Assert.Equal(true, result.Properties["Allowed"].Value);
        Assert.Equal(["("], (System.Collections.Generic.IEnumerable<string>)result.Properties["InvalidPatterns"].Value);
    }

    [Fact]
    public void Restrictions_and_grants_take_whitelists_by_name_and_object()
    {
        using var shell = new ModuleShell();
        string look = Stored(shell, "Look only")["id"]!.ToString();
        string restart = Stored(shell, "Restart web")["id"]!.ToString();
        Result result = shell.Run("""
            $grant = New-PrivXWhitelistGrant 'restart web' -Role 'Web operators'
            $commands = New-PrivXHostCommandRestriction (Get-PrivXWhitelist look*) -WhitelistGrant $grant
            $commands.DefaultWhitelist.Id
            $commands.Whitelists[0].Whitelist.Id
            """).Clean();
        Assert.Equal([look, restart], result.Output.Select(id => id.ToString()));
        Assert.StartsWith("PrivX.NotFound,", shell.Run("New-PrivXHostCommandRestriction nothing").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("host-store/whitelists").All().Single(one => one["name"]!.ToString() == name).DeepClone().AsObject();

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
