using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.ApiProxy;

/// <summary>API targets: how PrivX logs in to them, with secrets that come back masked, and which requests they let through.</summary>
public sealed class ApiTargetTests
{
    private const string Canary = "c4nary-Secret";

    private static readonly string[] Members = ["Protocols", "Methods", "Paths", "AllowUnauthenticated", "NatTargetHost"];

    private static (string Name, object? Value)[] Secrets =>
    [
        ("Secret", new NetworkCredential(null, Canary).SecurePassword),
        ("Login", new PSCredential("svc", new NetworkCredential(null, Canary).SecurePassword)),
    ];

    [Theory]
    [InlineData("-BearerToken $Secret", """{"bearer_token":"c4nary-Secret","type":"token"}""")]
    [InlineData("-BasicAuthCredential $Login", """{"basic_auth_password":"c4nary-Secret","basic_auth_username":"svc","type":"basicauth"}""")]
    [InlineData("-Certificate '-----BEGIN CERTIFICATE-----' -PrivateKey $Secret", """{"certificate":"-----BEGIN CERTIFICATE-----","private_key":"c4nary-Secret","type":"certificate"}""")]
    [InlineData(
        "-EphemeralCertificateSubject 'CN=a' -EphemeralCertificateSan b -EphemeralCertificateTemplate c",
        """{"ephemeral_certificate_san":"b","ephemeral_certificate_subject":"CN=a","ephemeral_certificate_template":"c","type":"ephemeral-certificate"}""")]
    public void A_way_to_log_in_is_told_by_its_parameters(string parameters, string expected)
    {
        using var shell = new ModuleShell();
        shell.Run($"New-PrivXApiTarget x @{{ Host = 'h'; Protocols = 'https'; Methods = '*'; Paths = '/**'; AllowUnauthenticated = $false }} {parameters}", Secrets).Clean();
        AssertJson(expected, JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!["target_credential"]!);
    }

    [Theory]
    [InlineData("Build cluster", "-BearerToken")]
    [InlineData("Shop administration", "-BasicAuthCredential")]
    public void A_change_that_would_lose_a_secret_is_refused_and_names_the_parameter(string target, string parameter)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run($"Set-PrivXApiTarget '{target}' -Comment x").SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(parameter, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Build cluster", "-BearerToken $Secret", "bearer_token")]
    [InlineData("Shop administration", "-BasicAuthCredential $Login", "basic_auth_password")]
    public void With_the_secret_the_change_is_made_and_nothing_else(string target, string parameters, string member)
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject before = Stored(shell, target);
        shell.Run($"Set-PrivXApiTarget '{target}' -Comment x {parameters}", Secrets).Clean();
        JsonObject after = Stored(shell, target);
        Assert.Equal("x", after["comment"]!.ToString());
        Assert.Equal(Canary, after["target_credential"]![member]!.ToString());
        foreach (JsonObject side in new[] { before, after })
        {
            side.Remove("comment");
            side.Remove("updated");
            side.Remove("updated_by");
            side["unauthorized_endpoints"] = null; // The server makes an empty list of nothing.
            side["target_credential"]!.AsObject().Remove(member);
            side["target_credential"]!.AsObject().Remove("basic_auth_username");
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
    }

    [Fact]
    public void Another_way_to_log_in_takes_nothing_over()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXApiTarget 'Shop administration' -BearerToken $Secret", Secrets).Clean();
        AssertJson("""{"bearer_token":"c4nary-Secret","type":"token"}""", Stored(shell, "Shop administration")["target_credential"]!);
        shell.Run("Set-PrivXApiTarget 'Shop administration' -EphemeralCertificateSubject 'CN=a'").Clean();
        AssertJson("""{"ephemeral_certificate_subject":"CN=a","type":"ephemeral-certificate"}""", Stored(shell, "Shop administration")["target_credential"]!);
    }

    [Fact]
    public void The_same_way_keeps_what_is_not_named()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXApiTarget 'Report service' -EphemeralCertificateSubject 'CN=a'").Clean();
        AssertJson(
            """{"ephemeral_certificate_subject":"CN=a","ephemeral_certificate_template":"api-client","type":"ephemeral-certificate"}""",
            Stored(shell, "Report service")["target_credential"]!);
    }

    [Theory]
    [InlineData("$true", "BY_ADMIN")]
    [InlineData("yes", "BY_ADMIN")]
    [InlineData("by_admin", "BY_ADMIN")]
    [InlineData("$false", "FALSE")]
    [InlineData("no", "FALSE")]
    public void A_target_is_disabled_by_true_and_false_too(string value, string expected)
    {
        using var shell = new ModuleShell();
        string id = Stored(shell, "Report service")["id"]!.ToString();
        shell.Simulator.State.Collection("api-proxy/api-targets").Change(id, target => target["disabled"] = "BY_LICENSE");
        shell.Run($"Set-PrivXApiTarget 'Report service' -Disabled {value}").Clean();
        Assert.Equal(expected, Stored(shell, "Report service")["disabled"]!.ToString());
    }

    [Fact]
    public void A_pattern_is_made_without_a_session_and_says_all_that_the_server_wants()
    {
        using var shell = new ModuleShell(connect: false);
        Assert.Equal("https * /** False ", Words(shell.Run("New-PrivXApiTargetEndpoint api.example.com").Only()));
        Assert.Equal(
            "* GET POST /x /y/** True n",
            Words(shell.Run("New-PrivXApiTargetEndpoint a /x, /y/** -Method get, Post -Protocol * -AllowUnauthenticated yes -NatTargetHost n").Only()));
    }

    [Fact]
    public void A_target_is_copied_under_another_name_with_a_secret_of_its_own()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXApiTarget 'Build cluster' | New-PrivXApiTarget -Name copy -BearerToken $Secret", Secrets).Clean();
        JsonObject original = Stored(shell, "Build cluster");
        JsonObject copy = Stored(shell, "copy");
        foreach (string name in new[] { "authorized_endpoints", "roles", "tags", "comment", "access_group_id", "audit_enabled" })
        {
            AssertJson(original[name]!.ToJsonString(), copy[name]!);
        }
    }

    [Fact]
    public void A_pattern_is_added_in_hand()
    {
        using var shell = new ModuleShell();
        shell.Run("$t = Get-PrivXApiTarget 'Report service'; $t.AuthorizedEndpoints += New-PrivXApiTargetEndpoint second; $t | Set-PrivXApiTarget").Clean();
        Assert.Equal(["reports.nordlys.example", "second"], Stored(shell, "Report service")["authorized_endpoints"]!.AsArray().Select(endpoint => endpoint!["host"]!.ToString()));
    }

    [Fact]
    public void Secrets_are_shown_nowhere()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string secret = Hidden.Secret("token");
        (string, object?) variable = ("Secret", new NetworkCredential(null, secret).SecurePassword);
        foreach (string script in new[]
        {
            "New-PrivXApiTarget x (New-PrivXApiTargetEndpoint h) -BearerToken $Secret -Verbose -Debug",
            "New-PrivXApiTarget x (New-PrivXApiTargetEndpoint h) -BearerToken $Secret -Verbose -Debug",
            "Set-PrivXApiTarget x -BearerToken $Secret -Comment y -PassThru -Verbose -Debug",
            "Set-PrivXApiTarget 'Build cluster' -BearerToken $Secret -WhatIf",
        })
        {
            Hidden.Check([secret], shell.Run(script, variable), host);
        }

        Assert.Equal(secret, Stored(shell, "x")["target_credential"]!["bearer_token"]!.ToString());
        Assert.Equal(3, shell.Simulator.Journal.Writes().Count);
    }

    private static string Words(PSObject endpoint) => string.Join(
        ' ',
        Members.Select(name => LanguagePrimitives.ConvertTo<string>(endpoint.Properties[name].Value)));

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("api-proxy/api-targets").FindBy("name", name)!.DeepClone().AsObject();

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
