using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.LocalUserStore;

/// <summary>Trusted clients: what pairs them survives a change, and so does the data that they carry.</summary>
public sealed class TrustedClientTests
{
    [Fact]
    public void A_change_leaves_everything_else_as_it_is()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject before = Stored(shell, "Web carrier");
        shell.Run("Set-PrivXTrustedClient 'web carrier' -Enabled no").Clean();
        JsonObject after = Stored(shell, "Web carrier");
        Assert.False(after["enabled"]!.GetValue<bool>());
        foreach (string name in new[] { "enabled", "updated", "updated_by" })
        {
            before.Remove(name);
            after.Remove(name);
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
    }

    [Fact]
    public void Data_that_came_as_they_are_go_back_as_they_are()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string data = Hidden.Secret("data");
        Change(shell, "Web carrier", client => client["data"] = data);
        Result result = shell.Run("Get-PrivXTrustedClient 'Web carrier' | Set-PrivXTrustedClient -Registered $false -PassThru -Verbose -Debug; Set-PrivXTrustedClient 'Web carrier' -Enabled $false -WhatIf");
        Hidden.Check([data], result.Clean(), host);
        Assert.Equal(data, Stored(shell, "Web carrier")["data"]!.ToString());
        Assert.False(Stored(shell, "Web carrier")["registered"]!.GetValue<bool>());
    }

    [Fact]
    public void Where_data_are_masked_a_change_is_refused_and_names_the_parameter()
    {
        using var shell = new ModuleShell();
        Change(shell, "Web carrier", client => client["data"] = "********");
        ErrorRecord error = shell.Run("Set-PrivXTrustedClient 'Web carrier' -Registered $false").SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Data", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run("Set-PrivXTrustedClient 'Web carrier' -Registered $false -Data $Secret", ("Secret", new NetworkCredential(null, "anew").SecurePassword)).Clean();
        Assert.Equal("anew", Stored(shell, "Web carrier")["data"]!.ToString());
    }

    [Theory]
    [InlineData("Get-PrivXTrustedClient -Type extender", 2)]
    [InlineData("Get-PrivXTrustedClient -Type EXTENDER -First 1", 1)]
    [InlineData("Get-PrivXTrustedClient *er* -Type EXTENDER", 2)]
    [InlineData("Get-PrivXTrustedClient 'Web proxy' -Type EXTENDER", 0)]
    [InlineData("Get-PrivXTrustedClient 'web proxy', 'web carrier' -Type ICAP", 1)]
    [InlineData("Get-PrivXTrustedClient web* | Get-PrivXTrustedClient", 2)]
    public void Kinds_are_chosen_on_our_side(string script, int count)
    {
        using var shell = new ModuleShell();
        Assert.Equal(count, shell.Run(script).Clean().Output.Count);
    }

    [Fact]
    public void Permissions_of_a_carrier_can_be_named()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXTrustedClient a CARRIER -Permission x, y; New-PrivXTrustedClient b ICAP -GroupId g").Clean();
        Assert.Equal("""["x","y"]""", Stored(shell, "a")["permissions"]!.ToJsonString());
        Assert.Equal("""{"group_id":"g","name":"b","type":"ICAP"}""", shell.Simulator.Journal.Requests("createTrustedClient")[1].Body);
    }

    [Theory]
    [InlineData("Set-PrivXTrustedClient 'Web proxy' -WebProxyPort 65536")]
    [InlineData("Set-PrivXTrustedClient 'Web proxy' -ExtenderSshPort -1")]
    public void What_is_no_port_is_refused(string script)
    {
        using var shell = new ModuleShell();
        Assert.Contains("is out of bounds", shell.Run(script).SingleError().ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void The_port_of_a_web_proxy_is_a_number_whichever_way_it_comes_and_goes_out_as_text()
    {
        using var shell = new ModuleShell();
        Assert.Equal(18080, shell.Run("(Get-PrivXTrustedClient 'Web carrier').WebProxyPort").Only().BaseObject);
        Change(shell, "Web carrier", client => client["web_proxy_port"] = 8443);
        Assert.Equal(8443, shell.Run("(Get-PrivXTrustedClient 'Web carrier').WebProxyPort").Only().BaseObject);
        shell.Run("Get-PrivXTrustedClient 'Web carrier' | Set-PrivXTrustedClient -Registered $false").Clean();
        Assert.Equal("\"8443\"", Stored(shell, "Web carrier")["web_proxy_port"]!.ToJsonString());
        shell.Run("Set-PrivXTrustedClient 'Web carrier' -WebProxyPort 9443").Clean();
        Assert.Equal("\"9443\"", Stored(shell, "Web carrier")["web_proxy_port"]!.ToJsonString());
    }

    [Fact]
    public void An_access_group_is_given_by_name()
    {
        using var shell = new ModuleShell();
        string id = shell.Simulator.State.Collection("authorizer/accessgroups").FindBy("name", "Production")!["id"]!.ToString();
        shell.Run("Set-PrivXTrustedClient 'Web proxy' -AccessGroup production").Clean();
        Assert.Equal(id, Stored(shell, "Web proxy")["access_group_id"]!.ToString());
    }

    [Fact]
    public void Extenders_have_names_and_no_ids()
    {
        using var shell = new ModuleShell();
        Assert.Equal("lab", shell.Run("(Get-PrivXExtenderClient 'optics lab EXTENDER').RoutingPrefix").Only().BaseObject);
        Assert.Equal(2, shell.Run("Get-PrivXExtenderClient *extender").Clean().Output.Count);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXExtenderClient 00000000-0000-0000-0000-000000000001").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_names_what_would_happen_and_sends_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("New-PrivXTrustedClient x EXTENDER -WhatIf; Get-PrivXTrustedClient web* | Set-PrivXTrustedClient -Enabled $false -WhatIf; Remove-PrivXTrustedClient web* -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Equal(5, host.Shown.Count(line => line.Contains("What if", StringComparison.Ordinal)));
        Assert.Contains("Web carrier (", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }

    private static void Change(ModuleShell shell, string name, Action<JsonObject> change) =>
        shell.Simulator.State.Collection("local-user-store/trusted-clients").Change(Stored(shell, name)["id"]!.ToString(), change);

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("local-user-store/trusted-clients").FindBy("name", name)!.DeepClone().AsObject();
}
