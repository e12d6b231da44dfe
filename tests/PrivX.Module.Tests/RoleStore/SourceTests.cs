using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Sources: sets by kind, secrets that must be given anew, refresh.</summary>
public sealed class SourceTests
{
    private const string Canary = "c4nary-Password";

    private static (string Name, object? Value) Secret => ("Secret", new NetworkCredential(string.Empty, Canary).SecurePassword);

    [Fact]
    public void A_kind_gives_the_type_and_named_members_only()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(
            "New-PrivXSource corp2 -Ldap -Address dc1 -Port 636 -LdapProtocol LDAPS -LdapBase 'DC=x' -LdapBindDn cn -LdapBindPassword $Secret -AttributeMapping @{ uid = 'principal' } -Enabled $true",
            Secret);
        Assert.Equal("corp2", result.Only().Properties["Name"].Value);
        JsonNode expected = JsonNode.Parse($$$"""
            {"name":"corp2","enabled":true,"connection":{"type":"LDAP","address":"dc1","port":636,"ldap_protocol":"LDAPS","ldap_base":"DC=x",
             "ldap_bind_dn":"cn","ldap_bind_password":"{{{Canary}}}","attribute_mapping":{"uid":"principal"} } }
            """)!;
        JsonNode body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
    }

    [Fact]
    public void A_kind_nobody_knows_comes_as_a_connection()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXSource ukm -Connection @{ Type = 'UKM'; UkmEndpoint = 'https://ukm'; UkmToken = $Secret }", Secret).Clean();
        JsonNode expected = JsonNode.Parse($$$"""{"name":"ukm","connection":{"type":"UKM","ukm_endpoint":"https://ukm","ukm_token":"{{{Canary}}}"}}""")!;
        JsonNode body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
    }

    [Fact]
    public void A_change_that_would_lose_a_secret_is_refused_and_names_the_parameter()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Set-PrivXSource 'Corporate directory' -Comment x").SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-LdapBindPassword", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void With_the_secret_the_change_is_made_and_nothing_else()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject before = Stored(shell, "Corporate directory");
        shell.Run("Set-PrivXSource 'corporate directory' -Comment x -LdapBindPassword $Secret", Secret).Clean();
        JsonObject after = Stored(shell, "Corporate directory");
        Assert.Equal("x", after["comment"]!.ToString());
        Assert.Equal(Canary, after["connection"]!["ldap_bind_password"]!.ToString());
        foreach (JsonObject side in new[] { before, after })
        {
            side.Remove("comment");
            side.Remove("updated");
            side.Remove("updated_by");
            side.Remove("updatedby");
            side.Remove("updatedby");
            side["connection"]!.AsObject().Remove("ldap_bind_password");
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
    }

    [Fact]
    public void A_connection_changes_only_the_members_it_names()
    {
        using var shell = new ModuleShell();
        string bind = Stored(shell, "Corporate directory")["connection"]!["ldap_bind_dn"]!.ToString();
        shell.Run("Set-PrivXSource 'Corporate directory' -Connection @{ LdapBase = 'DC=new'; LdapBindPassword = $Secret }", Secret).Clean();
        JsonNode connection = Stored(shell, "Corporate directory")["connection"]!;
        Assert.Equal("DC=new", connection["ldap_base"]!.ToString());
        Assert.Equal(bind, connection["ldap_bind_dn"]!.ToString());
        Assert.Equal("AD", connection["type"]!.ToString());
    }

    [Fact]
    public void A_kind_that_the_source_is_not_of_is_refused()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Set-PrivXSource 'Local users' -Oidc -OidcIssuer https://x").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Several_sources_are_refreshed_in_one_call()
    {
        using var shell = new ModuleShell();
        string[] ids = shell.Simulator.State.Sources.All().Select(source => source["id"]!.ToString()).ToArray();
        Assert.Empty(shell.Run("Get-PrivXSource | Update-PrivXSource").Clean().Output);
        JournalEntry call = Assert.Single(shell.Simulator.Journal.Writes());
        Assert.Equal("refreshSources", call.Operation);
        Assert.Equal(ids.Order(StringComparer.Ordinal), JsonNode.Parse(call.Body)!.AsArray().Select(id => id!.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Waiting_tells_what_became_of_each()
    {
        using var shell = new ModuleShell();
        AdvanceWhenAsked(shell);
        Result result = shell.Run("Update-PrivXSource 'Corporate directory', 'Old datacentre' -Wait").Clean();
        Assert.Equal(
            ["Corporate directory Succeeded", "Old datacentre Failed"],
            result.Output.Select(outcome => $"{outcome.Properties["Name"].Value} {outcome.Properties["Outcome"].Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Waiting_ends_with_the_time_and_says_so()
    {
        using var shell = new ModuleShell(new SimulatorOptions { SourceRefreshTime = TimeSpan.FromDays(1) });
        Result result = shell.Run("Update-PrivXSource 'Corporate directory' -Wait -Timeout 00:00:01").Clean();
        Assert.Equal("TimedOut", Assert.Single(result.Output).Properties["Outcome"].Value);
        Assert.Contains("Corporate directory", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_refreshes_and_removes_nothing()
    {
        using var shell = new ModuleShell(host: new RecordingHost());
        shell.Run("Get-PrivXSource | Update-PrivXSource -Wait -WhatIf; Remove-PrivXSource * -WhatIf; New-PrivXSource x -Local -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_source_is_removed_by_name()
    {
        using var shell = new ModuleShell();
        shell.Run("Remove-PrivXSource 'old datacentre' -Confirm:$false").Clean();
        Assert.DoesNotContain(shell.Simulator.State.Sources.All(), source => source["name"]!.ToString() == "Old datacentre");
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Sources.All().Single(source => source["name"]!.ToString() == name).DeepClone().AsObject();

    // Every look at the list moves the simulator's clock, so that the refresh is over without waiting for it.
    private static void AdvanceWhenAsked(ModuleShell shell) =>
        shell.Simulator.Faults.Add(Fault.Custom("listSources", _ => shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(5)), times: null));
}
