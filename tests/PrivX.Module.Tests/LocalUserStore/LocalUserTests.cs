using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.LocalUserStore;

/// <summary>Local users: rows, attributes, and passwords that only one cmdlet touches.</summary>
public sealed class LocalUserTests
{
    [Fact]
    public void Rows_become_users_and_empty_cells_say_nothing()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $first = [pscustomobject]@{ UserName = 'a1'; Email = 'a1@example.com'; FullName = 'A One'; PasswordChangeRequired = 'yes'; Tags = 't' }
            $second = [pscustomobject]@{ UserName = 'a2'; Email = ''; FullName = ''; PasswordChangeRequired = ''; Tags = '' }
            $first, $second | New-PrivXLocalUser -Company Nordlys
            """).Clean();
        Assert.Equal(
            ["""{"company":"Nordlys","email":"a1@example.com","full_name":"A One","password_change_required":true,"tags":["t"],"username":"a1"}""", """{"company":"Nordlys","username":"a2"}"""],
            shell.Simulator.Journal.Requests("createLocalUser").Select(request => Sorted(request.Body)));
    }

    [Theory]
    [InlineData("@{ windows_sid = 'S-1'; cost = 7 }", """[{"key":"cost","value":"7"},{"key":"windows_sid","value":"S-1"}]""")]
    [InlineData("@{ Key = 'a'; Value = 'b' }", """[{"key":"a","value":"b"}]""")]
    [InlineData("@{ Key = 'a'; Value = 'b' }, @{ Key = 'c'; Value = 'd' }", """[{"key":"a","value":"b"},{"key":"c","value":"d"}]""")]
    [InlineData("@{}", "[]")]
    public void Attributes_are_names_and_values(string attributes, string expected)
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXLocalUser hugo.berg -Attribute @{ old = 'x' }").Clean();
        shell.Run($"Set-PrivXLocalUser hugo.berg -Attribute {attributes}").Clean();
        Assert.Equal(expected, Stored(shell, "hugo.berg")["attributes"]!.ToJsonString());
    }

    [Fact]
    public void A_user_is_copied_under_another_name_once_it_is_said_that_the_password_stays_behind()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXLocalUser hugo.berg -Department Harbour -Attribute @{ a = 'b' }").Clean();
        ErrorRecord refused = shell.Run("Get-PrivXLocalUser hugo.berg | New-PrivXLocalUser -UserName hugo2").SingleError();
        Assert.Contains("'Password'", refused.ToString(), StringComparison.Ordinal);
        shell.Run("$user = Get-PrivXLocalUser hugo.berg; $user.Password = $null; $user | New-PrivXLocalUser -UserName hugo2").Clean();
        JsonObject copy = Stored(shell, "hugo2");
        Assert.Equal("Harbour", copy["department"]!.ToString());
        Assert.Equal("""[{"key":"a","value":"b"}]""", copy["attributes"]!.ToJsonString());
        Assert.False(copy.ContainsKey("password"));
    }

    [Fact]
    public void A_change_leaves_password_and_unknown_members_alone()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        shell.Run("Set-PrivXLocalUserPassword hugo.berg $Secret", ("Secret", new NetworkCredential(null, "first-Pa55").SecurePassword)).Clean();
        JsonObject before = Stored(shell, "hugo.berg");
        shell.Run("$u = Get-PrivXLocalUser hugo.berg; $u.Comment = 'in hand'; $u | Set-PrivXLocalUser -JobTitle Boss").Clean();
        JsonObject after = Stored(shell, "hugo.berg");
        Assert.Equal("in hand", after["comment"]!.ToString());
        Assert.Equal("Boss", after["job_title"]!.ToString());
        Assert.Equal("first-Pa55", after["password"]!["password"]!.ToString());
        foreach (string name in new[] { "comment", "job_title", "updated", "updated_by" })
        {
            before.Remove(name);
            after.Remove(name);
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
    }

    [Fact]
    public void A_password_is_shown_nowhere()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string secret = Hidden.Secret("password");
        (string, object?) variable = ("Secret", new NetworkCredential(null, secret).SecurePassword);
        foreach (string script in new[]
        {
            "New-PrivXLocalUser a1 -Password $Secret -Verbose -Debug",
            "New-PrivXLocalUser a1 -Password $Secret -Verbose -Debug",
            "New-PrivXLocalUser a2 -Password $Secret -WhatIf",
            "Set-PrivXLocalUserPassword a1 $Secret -PassThru -Verbose -Debug",
            "Set-PrivXLocalUserPassword a1 $Secret -WhatIf",
            "Set-PrivXLocalUserPassword -Current -CurrentPassword $Secret -Password $Secret -Verbose -Debug",
        })
        {
            Hidden.Check([secret], shell.Run(script, variable), host);
        }

        Assert.Equal(secret, Stored(shell, "a1")["password"]!["password"]!.ToString());
        Assert.Equal(["createLocalUser", "createLocalUser", "setLocalUserPassword", "changeCurrentUserPassword"], shell.Simulator.Journal.Writes().Select(request => request.Operation));
        Assert.Contains("password: ***", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_local_user_changes_the_own_password_and_must_know_it()
    {
        using var shell = new ModuleShell();
        SimulatorCredentials known = shell.Simulator.Credentials;
        shell.Run(
            "$null = Connect-PrivX $Server -UserCredential $User -TrustedCertificate $TrustedCertificate",
            ("User", new System.Management.Automation.PSCredential(known.UserName, new NetworkCredential(null, known.UserPassword).SecurePassword)),
            ("Secret", new NetworkCredential(null, "another-Pa55").SecurePassword)).Clean();
        Assert.NotEmpty(shell.Run("Set-PrivXLocalUserPassword -Current -CurrentPassword $Secret -Password $Secret").AllErrors);
        Assert.Equal(known.UserPassword, Stored(shell, known.UserName)["password"]!["password"]!.ToString());
        Assert.Empty(shell.Run("Set-PrivXLocalUserPassword -Current -CurrentPassword $User.Password -Password $Secret").Clean().Output);
        Assert.Equal("another-Pa55", Stored(shell, known.UserName)["password"]!["password"]!.ToString());
    }

    [Fact]
    public void A_client_that_is_no_user_has_no_own_password()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Set-PrivXLocalUserPassword -Current -CurrentPassword $Secret -Password $Secret", ("Secret", new NetworkCredential(null, "x").SecurePassword));
        Assert.StartsWith("PrivX.PERMISSION_DENIED,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HUGO.BERG", "hugo.berg")]
    [InlineData("*.berg", "hugo.berg pekka.berg")]
    [InlineData("nobody*", "")]
    public void Names_are_compared_without_case(string name, string expected)
    {
        using var shell = new ModuleShell();
        Assert.Equal(expected, string.Join(' ', shell.Run($"Get-PrivXLocalUser '{name}' -SortBy username").Clean().Output.Select(user => user.Properties["Username"].Value)));
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("local-user-store/users").FindBy("username", name)!.DeepClone().AsObject();

    private static string Sorted(string json) =>
        new JsonObject(JsonNode.Parse(json)!.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(member.Key, member.Value?.DeepClone()))).ToJsonString();
}
