using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.SecretsManager;

/// <summary>Target domains: the secrets of their endpoints, their scans, their names.</summary>
public sealed class TargetDomainTests
{
    private const string Domains = "secrets-manager/targetdomains";

    [Theory]
    [InlineData("Set-PrivXTargetDomain nordlys -Comment x", "-LdapBindPassword")]
    [InlineData("$d = Get-PrivXTargetDomain nordlys; $d.Comment = 'x'; $d | Set-PrivXTargetDomain", "-LdapBindPassword")]
    [InlineData("Set-PrivXTargetDomain nordlys -Endpoint @{ Type = 'ENTRA'; EntraTenantId = 't'; EntraClientId = 'c' }", "-EntraClientSecret")]
    [InlineData("Set-PrivXTargetDomain nordlys -Comment x -WhatIf", "-LdapBindPassword")]
    public void A_domain_whose_endpoint_needs_a_secret_is_not_written_without_it(string script, string parameter)
    {
        using var shell = new ModuleShell(host: new RecordingHost());
        ErrorRecord error = shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(parameter, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void The_secret_given_goes_into_the_endpoint_and_is_shown_nowhere()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        JsonObject before = Stored(shell, "NORDLYS");
        const string Script = "Set-PrivXTargetDomain nordlys -Comment new -LdapBindPassword $Secret";
        shell.Run(Script + " -WhatIf", ("Secret", Secure("c4nary-of-a-bind"))).Clean();
        string shown = string.Join("\n", host.Shown);
        Assert.Contains("endpoints[0].ldap_bind_password: (none) -> ***", shown, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());

        Result result = shell.Run(Script + " -PassThru -Verbose -Debug").Clean();
        Assert.DoesNotContain("c4nary", shown + string.Join("\n", result.Verbose.Concat(result.Debug)) + string.Join("\n", host.Shown), StringComparison.Ordinal);
        JsonObject after = Stored(shell, "NORDLYS");
        Assert.Equal("new", after["comment"]!.ToString());
        JsonObject endpoint = after["endpoints"]![0]!.AsObject();
        Assert.Equal("c4nary-of-a-bind", endpoint["ldap_bind_password"]!.ToString());
        Assert.Equal(before["endpoints"]![0]!["ldap_base_dn"]!.ToString(), endpoint["ldap_base_dn"]!.ToString());
        Assert.Equal("true", after["periodic_scan"]!.ToJsonString());
    }

    [Fact]
    public void One_secret_does_not_stand_for_several_accounts()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(
            """
            $two = (New-PrivXTargetDomainEndpoint dc-01 DC=x -LdapBindDn CN=a), (New-PrivXTargetDomainEndpoint dc-02 DC=x -LdapBindDn CN=b)
            Set-PrivXTargetDomain paper -Endpoint $two -LdapBindPassword $Secret
            """,
            ("Secret", Secure("x"))).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-LdapBindPassword", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Endpoints_with_their_own_secrets_take_the_place_of_those_there_are()
    {
        using var shell = new ModuleShell();
        shell.Run(
            "Set-PrivXTargetDomain nordlys -Endpoint (New-PrivXTargetDomainEndpoint dc-02 DC=x -LdapBindDn CN=a -LdapBindPassword $Secret -ScanPriority 2)",
            ("Secret", Secure("other"))).Clean();
        JsonNode endpoint = Assert.Single(Stored(shell, "NORDLYS")["endpoints"]!.AsArray())!;
        Assert.Equal("dc-02", endpoint["ldap_address"]!.ToString());
        Assert.Equal("other", endpoint["ldap_bind_password"]!.ToString());
    }

    [Fact]
    public void An_endpoint_with_a_misspelt_property_is_refused()
    {
        using var shell = new ModuleShell();
        Assert.Contains("LdapAdress", shell.Run("New-PrivXTargetDomain x -Endpoint @{ LdapAdress = 'dc-01' }").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void The_policy_for_onboarding_is_named_and_replaced_as_a_whole()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXTargetDomain paper -AutoOnboardingPolicy 'Tier 0'; Set-PrivXTargetDomain paper -AutoOnboardingPolicy scanners").Clean();
        JsonNode handle = JsonNode.Parse(shell.Simulator.Journal.Requests("updateTargetDomain")[1].Body)!["auto_onboarding_policy"]!;
        Assert.Equal(shell.Run("(Get-PrivXPasswordPolicy scanners).Id").Only().ToString(), handle["id"]!.ToString());
        Assert.NotEqual("Tier 0", handle["name"]?.ToString());
    }

    [Fact]
    public void A_name_that_resolves_to_nothing_is_an_error_with_the_name_as_target()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("'paper', 'nothing', 'PAPER' | Resolve-PrivXTargetDomain");
        Assert.Equal("PAPER", Assert.Single(result.Output).Properties["Name"].Value);
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("nothing", error.TargetObject);
        Assert.Single(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Waiting_for_scans_tells_what_became_of_each()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Custom("getTargetDomain", _ => shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(2)), times: null));
        Result result = shell.Run("Get-PrivXTargetDomain | Update-PrivXTargetDomain -Wait").Clean();
        Assert.Equal(
            ["NORDLYS Succeeded SUCCESS ", "PAPER Failed ERROR No endpoint of the domain could be reached."],
            result.Output.Select(one => $"{one.Properties["Name"].Value} {one.Properties["Outcome"].Value} {one.Properties["ScanStatus"].Value} {one.Properties["ScanMessage"].Value}"));
        Assert.Single(shell.Run("Get-PrivXTargetDomainAccount NORDLYS -State NEW").Clean().Output);
    }

    [Fact]
    public void A_scan_that_fails_as_the_one_before_is_seen_to_end()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Custom("getTargetDomain", _ => shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(2)), times: null));
        shell.Run("Update-PrivXTargetDomain paper -Wait").Clean();
        Assert.Equal("Failed", shell.Run("Update-PrivXTargetDomain paper -Wait -Timeout 00:00:30").Only().Properties["Outcome"].Value);
    }

    [Fact]
    public void A_scan_that_takes_too_long_is_told_by_name()
    {
        using var shell = new ModuleShell(new SimulatorOptions { JobTime = TimeSpan.FromDays(1) });
        Result result = shell.Run("Update-PrivXTargetDomain nordlys -Wait -Timeout 00:00:01").Clean();
        Assert.Equal("TimedOut", Assert.Single(result.Output).Properties["Outcome"].Value);
        Assert.Contains("NORDLYS", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_that_goes_while_its_scan_is_waited_for_is_an_error_of_its_own()
    {
        using var shell = new ModuleShell();
        string paper = Stored(shell, "PAPER")["id"]!.ToString();
        shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Custom,
            Target = "getTargetDomain",
            After = 2,
            Action = state =>
            {
                state.Collection(Domains).Remove(paper);
                shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(2));
            },
        });
        Result result = shell.Run("Get-PrivXTargetDomain | Update-PrivXTargetDomain -Wait");
        Assert.Equal("NORDLYS", Assert.Single(result.Output).Properties["Name"].Value);
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("PAPER", error.TargetObject.ToString());
    }

    [Fact]
    public void WhatIf_changes_nothing_and_names_what_would_change()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Get-PrivXTargetDomain | Update-PrivXTargetDomain -Wait -WhatIf; Remove-PrivXTargetDomain * -WhatIf; New-PrivXTargetDomain new -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Equal(5, host.Shown.Count(line => line.Contains("NORDLYS (", StringComparison.Ordinal) || line.Contains("PAPER (", StringComparison.Ordinal) || line.Contains("\"new\"", StringComparison.Ordinal)));
    }

    private static System.Security.SecureString Secure(string text) => new System.Net.NetworkCredential(string.Empty, text).SecurePassword;

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection(Domains).All().Single(one => one["name"]!.ToString() == name).DeepClone().AsObject();
}
