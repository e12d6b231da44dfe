using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>SSH keys of users: found in a user, in all users and in the caller; changed without harm to the rest.</summary>
public sealed class AuthorizedKeyTests
{
    [Theory]
    [InlineData("Set-PrivXAuthorizedKey 'Laptop' -User anna.berg -NotAfter 2031-01-01T00:00Z -ExpiresIn 1:00:00", "-NotAfter 2031-01-01 00:00:00Z")]
    [InlineData("Set-PrivXAuthorizedKey 'Laptop' -User anna.berg -NotBefore 2030-01-01T00:00Z -NotAfter 2031-01-01T00:00Z -ExpiresIn 1:00:00", "-NotBefore 2030-01-01 00:00:00Z and -NotAfter 2031-01-01 00:00:00Z")]
    [InlineData("New-PrivXAuthorizedKey anna.berg new -PublicKey 'ssh-ed25519 AAAA' -NotAfter 2031-01-01T00:00Z -ExpiresIn 1:00:00", "-NotAfter 2031-01-01 00:00:00Z")]
    [InlineData("[pscustomobject]@{ UserId = 'anna.berg'; Name = 'new'; PublicKey = 'ssh-ed25519 AAAA'; NotAfter = '2031-01-01T00:00Z' } | New-PrivXAuthorizedKey -ExpiresIn 1:00:00", "-NotAfter 2031-01-01 00:00:00Z")]
    public void A_length_beside_a_start_or_an_end_is_refused(string command, string named)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(command).SingleError();
        Assert.Equal($"-ExpiresIn 01:00:00 says when the key is valid, and so does {named}.", error.ToString());
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Keys_are_found_by_user_name_and_wildcard_and_in_the_list_of_all()
    {
        using var shell = new ModuleShell();
        string owner = shell.Simulator.State.Users.FindBy("principal", "anna.berg")!["id"]!.ToString();
        foreach (string script in new[]
        {
            "Get-PrivXAuthorizedKey anna.berg", "Get-PrivXAuthorizedKey anna.berg LAPTOP", "Get-PrivXUser anna.berg | Get-PrivXAuthorizedKey -Name lap*",
            "$all = Get-PrivXAuthorizedKey | Where-Object Username -eq anna.berg; Get-PrivXAuthorizedKey -AuthorizedKey $all.Id",
        })
        {
            Assert.Equal(owner, shell.Run(script).Only().Properties["UserId"].Value);
        }

        Assert.Equal(2, shell.Run("Get-PrivXAuthorizedKey -AuthorizedKey lap*").Clean().Output.Count);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXAuthorizedKey anna.berg desktop").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Run("Get-PrivXAuthorizedKey anna.berg desk*").Clean().Output);
    }

    [Fact]
    public void A_key_takes_nothing_from_the_user_object_that_the_pipeline_brings_but_all_from_a_row()
    {
        using var shell = new ModuleShell();
        shell.Simulator.State.Users.Change(shell.Simulator.State.Users.FindBy("principal", "elin.berg")!["id"]!.ToString(), user => user["comment"] = "about the person");
        shell.Run("""
            $key = (Get-PrivXAuthorizedKey anna.berg).PublicKey
            Get-PrivXUser elin.berg | New-PrivXAuthorizedKey -Name one -PublicKey $key
            [pscustomobject]@{ UserId = 'elin.berg'; Name = 'two'; PublicKey = $key; Comment = 'about the key'; NotBefore = ''; NotAfter = '' } | New-PrivXAuthorizedKey
            [pscustomobject]@{ Name = 'three'; PublicKey = $key; Comment = 'about the key' } | New-PrivXAuthorizedKey -User (Get-PrivXUser elin.berg)
            """).Clean();
        string[] comments = shell.Simulator.Journal.Writes().Select(write => JsonNode.Parse(write.Body)!["comment"]?.ToString() ?? "none").ToArray();
        Assert.Equal(["none", "about the key", "about the key"], comments);
    }

    [Fact]
    public void A_length_takes_the_place_of_start_and_end()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXAuthorizedKey anna.berg | Set-PrivXAuthorizedKey -NotBefore 2020-01-01T00:00Z -NotAfter 2099-01-01T00:00Z").Clean();
        shell.Simulator.Journal.Clear();
        // Every answer tells another number of seconds that are left.
        shell.Run("$read = Get-PrivXAuthorizedKey anna.berg").Clean();
        shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(3));
        PSObject key = shell.Run("$read | Set-PrivXAuthorizedKey -ExpiresIn 1:00:00 -PassThru").Only();
        JsonNode sent = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.Equal(3600, sent["expires_in"]!.GetValue<int>());
        Assert.Null(sent["not_before"]);
        Assert.Null(sent["not_after"]);
        Assert.InRange((DateTimeOffset)key.Properties["NotAfter"].Value, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddHours(2));
    }

    [Fact]
    public void The_time_that_is_left_is_nobodys_change()
    {
        using var shell = new ModuleShell();
        shell.Run("$key = Get-PrivXAuthorizedKey anna.berg | Set-PrivXAuthorizedKey -NotBefore 2020-01-01T00:00Z -NotAfter 2099-01-01T00:00Z -PassThru").Clean();
        foreach (string script in new[]
        {
            "$key | Set-PrivXAuthorizedKey -ExpiresIn 1:00:00", "$key | Set-PrivXAuthorizedKey -Comment one",
            "$key = Get-PrivXAuthorizedKey anna.berg", "$key.ExpiresIn = 7000; $key | Set-PrivXAuthorizedKey",
        })
        {
            shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(3));
            shell.Run(script).Clean();
        }

        // Set in the object it is done as well: beside an end the server would not look at it.
        JsonNode sent = JsonNode.Parse(shell.Simulator.Journal.Writes()[^1].Body)!;
        Assert.Equal(7000, sent["expires_in"]!.GetValue<int>());
        Assert.Null(sent["not_after"]);
    }

    [Fact]
    public void A_saved_key_changes_nothing_by_the_time_that_was_left()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $key = Get-PrivXAuthorizedKey anna.berg | Set-PrivXAuthorizedKey -NotAfter 2099-01-01T00:00Z -PassThru
            $row = [ordered]@{}
            foreach ($property in $key.PSObject.Properties) { $row[$property.Name] = "$($property.Value)" }
            """).Clean();
        shell.Simulator.Journal.Clear();
        shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(3));
        shell.Run("[pscustomobject]$row | Set-PrivXAuthorizedKey -Comment 'as it was'").Clean();
        JsonNode sent = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.Equal("2099-01-01T00:00:00Z", sent["not_after"]!.GetValue<string>());

        // But a length that somebody wrote there is not passed over.
        ErrorRecord error = shell.Run("$row['ExpiresIn'] = '08:00:00'; [pscustomobject]$row | Set-PrivXAuthorizedKey").SingleError();
        Assert.Contains("'08:00:00'", error.Exception.Message, StringComparison.Ordinal);
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_key_by_name_needs_its_user()
    {
        using var shell = new ModuleShell();
        foreach (string script in new[] { "Set-PrivXAuthorizedKey laptop -Comment x", "Remove-PrivXAuthorizedKey laptop -Confirm:$false" })
        {
            ErrorRecord error = shell.Run(script).SingleError();
            Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("-User", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        }

        Assert.Empty(shell.Simulator.Journal.All);
        shell.Run("Remove-PrivXAuthorizedKey laptop -User anna.berg -Confirm:$false").Clean();
        Assert.Equal("deleteUserAuthorizedKey", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
    }

    [Fact]
    public void WhatIf_names_the_key_and_changes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Get-PrivXAuthorizedKey anna.berg | Remove-PrivXAuthorizedKey -WhatIf; Get-PrivXAuthorizedKey anna.berg | Set-PrivXAuthorizedKey -Comment hello -WhatIf; New-PrivXAuthorizedKey anna.berg x -PublicKey AAAA -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string told = string.Join("\n", host.Shown);
        Assert.Contains("Laptop (", told, StringComparison.Ordinal);
        Assert.Contains("'hello'", told, StringComparison.Ordinal);
        Assert.Contains("Create authorized key", told, StringComparison.Ordinal);
    }
}
