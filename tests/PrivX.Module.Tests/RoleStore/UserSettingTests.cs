using System;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Settings of users: what is named changes, what nobody knows survives.</summary>
public sealed class UserSettingTests
{
    private const string Stored = """{"locale":{"locale":"fi"},"sshClient":{"fontSize":10,"theme":"dark","newer":{"a":1}},"quiteNew":[1,2]}""";

    [Fact]
    public void What_is_named_changes_and_unknown_members_survive()
    {
        using ModuleShell shell = Planted(out _);
        shell.Run("Set-PrivXUserSetting anna.berg -SshClient @{ FontSize = 14 } -Bookmarks @{ Hosts = @(@{ Title = 'mine' }) }").Clean();
        JsonObject expected = JsonNode.Parse(Stored)!.AsObject();
        expected["sshClient"]!["fontSize"] = 14;
        expected["bookmarks"] = JsonNode.Parse("""{"hosts":[{"title":"mine"}]}""");
        JsonNode sent = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.True(JsonNode.DeepEquals(expected, sent), sent.ToJsonString());
    }

    [Fact]
    public void What_was_changed_in_hand_is_written_to_the_same_user()
    {
        using ModuleShell shell = Planted(out string id);
        shell.Run("$s = Get-PrivXUserSetting anna.berg; $s.SshClient.Theme = 'light'; $s | Set-PrivXUserSetting -Locale sv").Clean();
        JournalEntry write = Assert.Single(shell.Simulator.Journal.Writes());
        Assert.Contains(id, write.Path, StringComparison.Ordinal);
        JsonObject expected = JsonNode.Parse(Stored)!.AsObject();
        expected["locale"]!["locale"] = "sv";
        expected["sshClient"]!["theme"] = "light";
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(write.Body)), write.Body);
    }

    [Fact]
    public void Settings_of_the_caller_are_not_taken_for_those_of_a_user()
    {
        using ModuleShell shell = Planted(out _);
        ErrorRecord error = shell.Run("Get-PrivXUserSetting -Current | Set-PrivXUserSetting -Locale sv").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run("Get-PrivXUserSetting -Current | Set-PrivXUserSetting -Current -Locale sv").Clean();
        Assert.Equal("updateCurrentUserSettings", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
    }

    [Theory]
    [InlineData("'anna.berg' | Set-PrivXUserSetting -Current -Locale sv")]
    [InlineData("Set-PrivXUserSetting -UserSetting anna.berg -Current -Locale sv")]
    [InlineData("Get-PrivXUserSetting anna.berg | Set-PrivXUserSetting -Current -Locale sv")]
    public void What_names_somebody_does_not_go_with_Current(string script)
    {
        using ModuleShell shell = Planted(out string id);
        ErrorRecord error = shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(script.StartsWith("Get", StringComparison.Ordinal) ? id : "anna.berg", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void WhatIf_names_the_user_and_the_change()
    {
        var host = new RecordingHost();
        using ModuleShell shell = Planted(out _, host);
        shell.Run("Set-PrivXUserSetting anna.berg -Locale sv -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string told = string.Join("\n", host.Shown);
        Assert.Contains("anna.berg (", told, StringComparison.Ordinal);
        Assert.Contains("locale.locale: 'fi' -> 'sv'", told, StringComparison.Ordinal);
    }

    private static ModuleShell Planted(out string id, RecordingHost? host = null)
    {
        var shell = new ModuleShell(new SimulatorOptions { KeepUnknownMembers = true }, host);
        id = shell.Simulator.State.Users.FindBy("principal", "anna.berg")!["id"]!.ToString();
        shell.Simulator.State.Collection("role-store/usersettings").Put(new JsonObject { ["user_id"] = id, ["settings"] = JsonNode.Parse(Stored) });
        return shell;
    }
}
