using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.NetworkAccessManager;

/// <summary>Network targets: what a change keeps, copies, and destinations made of short texts.</summary>
public sealed class NetworkTargetTests
{
    [Fact]
    public void A_change_keeps_all_that_is_not_named()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject before = Stored(shell, "Optics bench");
        Assert.Empty(shell.Run("Set-PrivXNetworkTarget 'optics bench' -Tag a, b -NewName Bench").Clean().Output);
        JsonObject after = Stored(shell, "Bench");
        Assert.Equal("""["a","b"]""", after["tags"]!.ToJsonString());
        foreach (string name in new[] { "dst", "roles", "comment", "src_nat", "disabled" })
        {
            Assert.Equal(before[name]!.ToJsonString(), after[name]!.ToJsonString());
        }
    }

    [Fact]
    public void Destinations_and_roles_are_added_in_hand_and_emptied_by_name()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $bench = Get-PrivXNetworkTarget optics*
            $bench.Dst += New-PrivXNetworkTargetDestination 10.0.0.1 udp -Port 53
            Set-PrivXNetworkTarget $bench -Role (@($bench.Roles.Name) + 'Web operators')
            """).Clean();
        JsonObject stored = Stored(shell, "Optics bench");
        Assert.Equal(["tcp", "udp"], stored["dst"]!.AsArray().Select(one => one!["selector"]!["proto"]!.ToString()));
        Assert.Equal(["Optics lab", "Web operators"], stored["roles"]!.AsArray().Select(role => role!["name"]!.ToString()));
        shell.Run("Set-PrivXNetworkTarget 'optics bench' -Role @()").Clean();
        Assert.Empty(Stored(shell, "Optics bench")["roles"]!.AsArray());
        Assert.Equal(2, Stored(shell, "Optics bench")["dst"]!.AsArray().Count);
    }

    [Fact]
    public void The_state_has_cmdlets_of_its_own_and_a_change_of_it_in_hand_is_refused()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("$old = Get-PrivXNetworkTarget old*; $old.Disabled = $false; $old | Set-PrivXNetworkTarget").SingleError();
        Assert.Contains("Enable-PrivXNetworkTarget", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run("Get-PrivXNetworkTarget -Tag retired | Enable-PrivXNetworkTarget; Disable-PrivXNetworkTarget time*").Clean();
        Assert.Equal("FALSE", Stored(shell, "Old warehouse")["disabled"]!.ToString());
        Assert.Equal("BY_ADMIN", Stored(shell, "Time servers")["disabled"]!.ToString());
    }

    [Fact]
    public void A_network_target_is_copied_under_another_name()
    {
        using var shell = new ModuleShell();
        Assert.Equal("copy", shell.Run("Get-PrivXNetworkTarget 'Time servers' | New-PrivXNetworkTarget -Name copy -Comment c").Only().Properties["Name"].Value);
        JsonObject copy = Stored(shell, "copy");
        Assert.Equal(Stored(shell, "Time servers")["dst"]!.ToJsonString(), copy["dst"]!.ToJsonString());
        Assert.Equal("Linux administrators", Assert.Single(copy["roles"]!.AsArray())!["name"]!.ToString());
        Assert.Equal("c", copy["comment"]!.ToString());
    }

    [Fact]
    public void What_the_server_requires_is_sent_also_when_it_is_empty()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXNetworkTarget empty").Clean();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"name":"empty","dst":[],"roles":[]}"""), JsonNode.Parse(shell.Simulator.Journal.Writes()[0].Body)));
    }

    [Fact]
    public void Settings_of_an_integration_are_a_hashtable_or_text()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXNetworkTarget optics* -IntegrationType NQX -StaticConfig @{ type = 'combo' }").Clean();
        Assert.Equal("""{"type":"combo"}""", Stored(shell, "Optics bench")["static_config"]!.ToString());
        shell.Run("""Set-PrivXNetworkTarget optics* -StaticConfig '{"type":"tunnel"}'""").Clean();
        Assert.Equal("""{"type":"tunnel"}""", Stored(shell, "Optics bench")["static_config"]!.ToString());
        shell.Run("Set-PrivXNetworkTarget optics* -IntegrationType '' -StaticConfig ''").Clean();
        Assert.Equal(string.Empty, Stored(shell, "Optics bench")["integration_type"]!.ToString());
    }

    [Fact]
    public void WhatIf_names_targets_and_fields_and_sends_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Remove-PrivXNetworkTarget * -WhatIf; Set-PrivXNetworkTarget o* -Comment new -WhatIf; Disable-PrivXNetworkTarget o* -WhatIf; New-PrivXNetworkTarget x -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.Contains("Old warehouse (", shown, StringComparison.Ordinal);
        Assert.Contains("comment: 'Closed since the move' -> 'new'", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.7", "10.0.0.7", "10.0.0.7")]
    [InlineData("10.0.0.7-10.0.1.9", "10.0.0.7", "10.0.1.9")]
    [InlineData("10.0.3.7/22", "10.0.0.0", "10.0.3.255")]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255")]
    [InlineData("10.0.0.7/32", "10.0.0.7", "10.0.0.7")]
    [InlineData("2001:db8::/126", "2001:db8::", "2001:db8::3")]
    public void A_text_stands_for_the_first_and_last_address(string text, string first, string last)
    {
        using var engine = new ModuleEngine();
        var range = engine.Run($"(New-PrivXNetworkTargetDestination {text}).Selector.Ip").Only();
        Assert.Equal(first, range.Properties["Start"].Value);
        Assert.Equal(last, range.Properties["End"].Value);
    }

    [Theory]
    [InlineData("10.0.0.9-10.0.0.7")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.1")]
    [InlineData("10.0.0.1-2001:db8::1")]
    [InlineData("web-01")]
    [InlineData("10.0.0.1 -Port 22")]
    [InlineData("10.0.0.1 tcp -Port 22 -LastPort 21")]
    [InlineData("10.0.0.1 tcp -NatPort 22")]
    public void What_makes_no_sense_is_refused(string arguments)
    {
        using var engine = new ModuleEngine();
        Result result = engine.Run($"New-PrivXNetworkTargetDestination {arguments}");
        Assert.Empty(result.Output);
        Assert.Single(result.AllErrors);
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("network-access-manager/nwtargets").All().Single(one => one["name"]!.ToString() == name).DeepClone().AsObject();
}
