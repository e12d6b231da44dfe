using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.LocalUserStore;

/// <summary>API clients: their secrets, their roles, and a search that pages in the body.</summary>
public sealed class ApiClientTests
{
    [Fact]
    public void What_is_created_can_log_in_with_what_it_came_with()
    {
        using var shell = new ModuleShell();
        shell.Run("$client = New-PrivXApiClient nightly -Role 'Web operators'").Clean();
        PSObject session = shell.Run("Connect-PrivX $Server -Credential $client.GetCredential() -OAuthCredential $client.GetOAuthCredential() -TrustedCertificate $TrustedCertificate").Only();
        Assert.Equal(Stored(shell, "nightly")["id"]!.ToString(), session.Properties["User"].Value);
    }

    [Fact]
    public void Its_secrets_are_shown_nowhere()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string secret = Hidden.Secret("client");
        shell.Simulator.State.Collection("local-user-store/api-clients").Change(Stored(shell, "audit-export")["id"]!.ToString(), client => client["secret"] = secret);
        Result result = shell.Run("""
            $c = Get-PrivXApiClient audit-export -Verbose -Debug
            $c; "$c"; $c.Secret; "$($c.Secret)"; $c.GetCredential()
            Set-PrivXApiClient $c -NewName siem -PassThru -Verbose -Debug
            Get-PrivXApiClient -Keyword siem -Verbose -Debug
            Set-PrivXApiClient siem -Role Contractors -WhatIf
            """);
        Assert.NotEmpty(result.Clean().Verbose);
        Hidden.Check([secret], result, host);
        Assert.Equal(secret, shell.Run("(Get-PrivXApiClient siem).GetCredential().GetNetworkCredential().Password").Only().BaseObject);
    }

    [Theory]
    [InlineData("@{ Id = 'a'; Name = 'n' }")]
    [InlineData("@{ Id = 'a'; Name = 'n'; Secret = [PrivX.SecretText]::new('****') }")]
    [InlineData("@{ Name = 'n'; Secret = [PrivX.SecretText]::new('x') }")]
    public void Without_its_secret_there_is_no_credential(string client)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run($"([PrivX.LocalUserStore.ApiClient]{client}).GetCredential()");
        Assert.Empty(result.Output);
        Assert.Contains("The API client n holds no secret.", Assert.Single(result.AllErrors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_are_replaced_and_nothing_else()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject before = Stored(shell, "audit-export");
        shell.Run("Set-PrivXApiClient audit-export -Role 'Web operators', contractors").Clean();
        JsonObject after = Stored(shell, "audit-export");
        Assert.Equal(["Web operators", "Contractors"], after["roles"]!.AsArray().Select(role => role!["name"]!.ToString()));
        foreach (JsonObject side in new[] { before, after })
        {
            side.Remove("roles");
            side.Remove("updated");
            side.Remove("updated_by");
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
    }

    [Theory]
    [InlineData("-Role 'security officers'", 0)]
    [InlineData("-Role (Get-PrivXApiClient audit-export).Roles", 0)]
    [InlineData("-Role @()", 1)]
    [InlineData("-Role (@((Get-PrivXApiClient audit-export).Roles) + (Get-PrivXRole Contractors))", 1)]
    public void Only_other_roles_are_a_change(string roles, int writes)
    {
        using var shell = new ModuleShell();
        shell.Run($"Set-PrivXApiClient audit-export {roles}").Clean();
        Assert.Equal(writes, shell.Simulator.Journal.Requests("updateApiClient").Count);
    }

    [Fact]
    public void A_role_that_does_not_exist_is_told_before_anything_is_sent()
    {
        using var shell = new ModuleShell();
        foreach (string script in new[] { "New-PrivXApiClient x -Role nobody", "Set-PrivXApiClient audit-export -Role nobody" })
        {
            Assert.StartsWith("PrivX.NotFound,", shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_search_is_paged_in_its_body()
    {
        using var shell = new ModuleShell(new SimulatorOptions { LargestUndocumentedPage = 2 });
        shell.Run("1..5 | ForEach-Object { New-PrivXApiClient \"night-$_\" }").Clean();
        shell.Simulator.Journal.Clear();
        Assert.Equal(5, shell.Run("Get-PrivXApiClient -Keyword night").Clean().Output.Count);
        Assert.All(shell.Simulator.Journal.Requests("searchApiClients"), request => Assert.Empty(request.Query));
        Assert.Equal(["night-2", "night-3"], shell.Run("Get-PrivXApiClient night-* -SortBy name -Skip 1 -First 2").Clean().Output.Select(client => client.Properties["Name"].Value));
    }

    [Fact]
    public void WhatIf_names_what_would_happen_and_sends_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("New-PrivXApiClient x -WhatIf; Set-PrivXApiClient audit* -NewName y -WhatIf; Get-PrivXApiClient audit* | Remove-PrivXApiClient -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.Contains("Create API client with", shown, StringComparison.Ordinal);
        Assert.Contains("name: 'audit-export' -> 'y'", shown, StringComparison.Ordinal);
        Assert.Contains("Remove API client", shown, StringComparison.Ordinal);
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("local-user-store/api-clients").FindBy("name", name)!.DeepClone().AsObject();
}
