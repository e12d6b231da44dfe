using System;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Vault;

/// <summary>Secrets of the vault: what comes out guarded, what Set leaves alone, and whose secret an object is.</summary>
public sealed class VaultSecretTests
{
    [Fact]
    public void A_name_that_would_leave_its_place_in_a_path_is_refused_and_the_others_are_read()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("(Get-PrivXVaultSecret '..', 'smtp relay').Name");
        Assert.StartsWith("PrivX.InvalidArgument,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("smtp relay", Assert.Single(result.Output).BaseObject);
    }

    [Fact]
    public void Values_come_by_name_and_in_plain_text_only_when_asked()
    {
        using var shell = new ModuleShell();
        JsonNode stored = Stored(shell, "smtp relay")["data"]!;
        string password = stored["password"]!.ToString();
        Assert.Equal(password, shell.Run("(Get-PrivXVaultSecret 'smtp relay').GetCredential().GetNetworkCredential().Password").Only().BaseObject);
        Assert.Equal("relay", shell.Run("(Get-PrivXVaultSecret 'smtp relay').GetCredential().UserName").Only().BaseObject);
        Assert.Equal(password, shell.Run("[System.Net.NetworkCredential]::new('', (Get-PrivXVaultSecret 'smtp relay').GetValue('PASSWORD')).Password").Only().BaseObject);
        Assert.Equal(password, shell.Run("(Get-PrivXVaultSecret 'smtp relay' -AsPlainText).Data.password").Only().BaseObject);
        Assert.Equal("***", shell.Run("\"$((Get-PrivXVaultSecret 'smtp relay').Data)\"").Only().BaseObject);
        Assert.Equal(["username", "password"], shell.Run("(Get-PrivXVaultSecret 'smtp relay').Entries").Clean().Output.Select(name => name.ToString()));
    }

    [Theory]
    [InlineData("Get-PrivXVaultSecret -User anna.berg -VaultSecret rec", "'recovery codes'")]
    [InlineData("Remove-PrivXVaultSecret -Current -VaultSecret o", "own")]
    [InlineData("Get-PrivXVaultSecret -VaultSecret smtp", "'smtp relay'")]
    [InlineData("Get-PrivXVaultSecret -User anna.berg -VaultSecret smtp", null)]
    public void Names_are_completed_as_shared_or_personal_by_what_the_line_says(string line, string? name)
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXVaultSecret own @{ a = 'b' } -Current").Clean();
        Result result = shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText", ("line", line));
        Assert.Equal(name is null ? [] : [name], result.Output.Select(text => text?.ToString()).OfType<string>());
    }

    [Fact]
    public void What_is_no_text_keeps_its_shape_in_plain_text()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXVaultSecret a @{ port = 22; on = $true; list = 1, 'b'; inner = @{ Deep = @{ x = 'y' } }; login = [pscredential]::new('u', ('p' | ForEach-Object { [System.Net.NetworkCredential]::new('', $_).SecurePassword })) } -ReadRole privx-admin").Clean();
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"port":22,"on":true,"list":[1,"b"],"inner":{"Deep":{"x":"y"}},"login":{"username":"u","password":"p"}}"""),
            Sorted(Stored(shell, "a")["data"]!, "port", "on", "list", "inner", "login")));
        Assert.Equal(
            ["22", "True", "b", "y", "p"],
            shell.Run("$d = (Get-PrivXVaultSecret a -AsPlainText).Data; $d.port; $d.on; $d.list[1]; $d.inner.deep.x; $d.login.password").Clean().Output.Select(item => item.ToString()));
        Assert.Equal("""{"Deep":{"x":"y"}}""", shell.Run("[System.Net.NetworkCredential]::new('', (Get-PrivXVaultSecret a).GetValue('inner')).Password").Only().BaseObject);
    }

    [Fact]
    public void What_the_secret_does_not_hold_is_told()
    {
        using var shell = new ModuleShell();
        Assert.Contains("it has username, password", shell.Run("(Get-PrivXVaultSecret 'smtp relay').GetValue('key')").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Contains("is no credential", shell.Run("(Get-PrivXVaultSecret 'ci/deploy token').GetCredential()").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Contains("Lists come without it", shell.Run("(Get-PrivXVaultSecret smtp*).GetValue('password')").SingleError().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_success_without_data_is_no_silent_one()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXVaultSecret 'write only'").Clean();
        Assert.Equal("write only", Assert.Single(result.Output).Properties["Name"].Value);
        Assert.Contains("Security officers", Assert.Single(result.Warnings), StringComparison.Ordinal);
        ErrorRecord error = shell.Run("Get-PrivXVaultSecret 'write only' -AsPlainText").SingleError();
        Assert.StartsWith("PrivX.SecretMissing,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void In_plain_text_wildcards_read_each_match_and_one_failure_harms_no_other()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXVaultSecret * -AsPlainText");
        Assert.Equal(["ci/deploy token", "smtp relay"], result.Output.Select(item => item.Properties["Name"].Value));
        Assert.Equal(2, result.Errors.Count);
        Assert.Equal("smtp relay", shell.Run("Get-PrivXVaultSecret *e* -AsPlainText -Skip 2 -First 1").Only().Properties["Name"].Value);
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run("Get-PrivXVaultSecret -AsPlainText").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Personal_secrets_of_one_name_are_all_found_and_know_their_owner()
    {
        using var shell = new ModuleShell();
        string[] owners = [.. shell.Run("Get-PrivXVaultSecret -Keyword codes").Clean().Output.Select(item => item.Properties["OwnerId"].Value.ToString()!)];
        Assert.Equal(2, owners.Distinct().Count());

        // The documented answers leave the owner out.
        shell.Simulator.Faults.Add(Fault.Rewritten(null, (entry, body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"owner_id\"", "\"other\"", StringComparison.Ordinal))));
        Assert.Equal(owners[0], shell.Run($"(Get-PrivXVaultSecret -User {owners[0]}).OwnerId").Only().BaseObject);
        shell.Simulator.Journal.Clear();
        shell.Run($"Get-PrivXVaultSecret -User {owners[0]} | Get-PrivXVaultSecretMetadata | Remove-PrivXVaultSecret -Confirm:$false").Clean();
        Assert.Equal($"/vault/api/v1/user/{owners[0]}/secrets/recovery%20codes", Assert.Single(shell.Simulator.Journal.Writes()).Path);
    }

    [Fact]
    public void Set_changes_named_entries_and_keeps_the_rest()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        string password = Stored(shell, "smtp relay")["data"]!["password"]!.ToString();
        shell.Run("Set-PrivXVaultSecret 'smtp relay' @{ username = 'new'; more = 1 }").Clean();
        JsonObject stored = Stored(shell, "smtp relay");
        Assert.Equal("new", stored["data"]!["username"]!.ToString());
        Assert.Equal(password, stored["data"]!["password"]!.ToString());
        Assert.Equal(2, stored["read_roles"]!.AsArray().Count);
        shell.Run("Set-PrivXVaultSecret 'smtp relay' @{ more = $null } -WriteRole @()").Clean();
        stored = Stored(shell, "smtp relay");
        Assert.Equal(["username", "password"], stored["data"]!.AsObject().Select(entry => entry.Key));
        Assert.Empty(stored["write_roles"]!.AsArray());
        Assert.Equal(2, stored["read_roles"]!.AsArray().Count);
        shell.Run("Set-PrivXVaultSecret 'smtp relay' @{ text = 'all' } -ReplaceData").Clean();
        Assert.Equal("""{"text":"all"}""", Stored(shell, "smtp relay")["data"]!.ToJsonString());
    }

    [Fact]
    public void Nothing_is_sent_for_what_is_so_already()
    {
        using var shell = new ModuleShell();
        shell.Run("$s = Get-PrivXVaultSecret 'smtp relay' -AsPlainText; $s | Set-PrivXVaultSecret; Set-PrivXVaultSecret $s -Data $s.Data; Set-PrivXVaultSecret $s -Data @{ username = 'relay' }").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void What_was_changed_in_hand_is_written_data_too()
    {
        using var shell = new ModuleShell();
        string password = Stored(shell, "smtp relay")["data"]!["password"]!.ToString();
        shell.Run("$s = Get-PrivXVaultSecret 'smtp relay' -AsPlainText; $s.Data.username = 'edited'; $s.Data.Add('key', 7); $s.ReadRoles = @($s.ReadRoles | Where-Object Name -eq privx-admin); $s | Set-PrivXVaultSecret").Clean();
        JsonObject stored = Stored(shell, "smtp relay");
        Assert.Equal("edited", stored["data"]!["username"]!.ToString());
        Assert.Equal(password, stored["data"]!["password"]!.ToString());
        Assert.Equal("7", stored["data"]!["key"]!.ToJsonString());
        Assert.Equal("privx-admin", Assert.Single(stored["read_roles"]!.AsArray())!["name"]!.ToString());
        shell.Run("$row = Get-PrivXVaultSecret smtp*; $row.ReadRoles = @(); $row | Set-PrivXVaultSecret").Clean();
        Assert.Empty(Stored(shell, "smtp relay")["read_roles"]!.AsArray());
        Assert.Equal("edited", Stored(shell, "smtp relay")["data"]!["username"]!.ToString());
    }

    [Fact]
    public void A_change_that_met_another_is_refused()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("$s = Get-PrivXVaultSecret 'smtp relay' -AsPlainText; Set-PrivXVaultSecret 'smtp relay' @{ username = 'theirs' }; $s.Data.username = 'mine'; $s | Set-PrivXVaultSecret").SingleError();
        Assert.StartsWith("PrivX.Conflict,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("theirs", Stored(shell, "smtp relay")["data"]!["username"]!.ToString());
    }

    [Theory]
    [InlineData("-ReadRole privx-admin")]
    [InlineData("-Data @{ text = 'x' }")]
    public void Data_that_cannot_be_read_is_not_put_at_risk(string change)
    {
        using var shell = new ModuleShell();
        string before = Stored(shell, "write only").ToJsonString();
        ErrorRecord error = shell.Run($"Set-PrivXVaultSecret 'write only' {change}").SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Security officers", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-ReplaceData", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Equal(before, Stored(shell, "write only").ToJsonString());
    }

    [Fact]
    public void An_empty_object_in_the_place_of_the_data_counts_as_none()
    {
        using var shell = new ModuleShell();
        Assert.True(shell.Simulator.State.Collection("vault/secrets").Change("smtp relay", secret => secret["data"] = new JsonObject()));
        Assert.StartsWith("PrivX.SecretRequired,", shell.Run("Set-PrivXVaultSecret 'smtp relay' -ReadRole privx-admin").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Single(shell.Run("Get-PrivXVaultSecret 'smtp relay'").Clean().Warnings);
    }

    [Fact]
    public void A_write_role_is_enough_to_replace_all()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXVaultSecret 'write only' @{ text = 'mine' } -ReplaceData").Clean();
        Assert.Equal("mine", Stored(shell, "write only")["data"]!["text"]!.ToString());
        Assert.Equal("Security officers", Stored(shell, "write only")["read_roles"]![0]!["name"]!.ToString());
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run("Set-PrivXVaultSecret 'write only' -ReplaceData").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_copied_unseen_and_stays_with_its_owner()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXVaultSecret 'smtp relay' | New-PrivXVaultSecret -Name copy; $null = New-PrivXVaultSecret mine @{ a = 'b' } -Current; Get-PrivXVaultSecret mine -Current | New-PrivXVaultSecret -Name shared -ReadRole privx-admin").Clean();
        Assert.Equal(Stored(shell, "smtp relay")["data"]!.ToJsonString(), Stored(shell, "copy")["data"]!.ToJsonString());
        Assert.Equal(2, Stored(shell, "copy")["read_roles"]!.AsArray().Count);
        Assert.Equal("""{"a":"b"}""", Stored(shell, "shared")["data"]!.ToJsonString());
        Assert.Empty(Stored(shell, "shared")["write_roles"]!.AsArray());
    }

    [Fact]
    public void WhatIf_names_entries_and_roles_and_changes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("New-PrivXVaultSecret a @{ k = 'v' } -WhatIf; Set-PrivXVaultSecret 'smtp relay' @{ password = 'x'; username = $null; new = 1 } -WhatIf; Remove-PrivXVaultSecret s*, 'erp licence' -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.Contains("data.username: *** -> (none); data.password: *** -> ***; data.new: (none) -> ***", shown, StringComparison.Ordinal);
        Assert.Contains("\"Remove vault secret\" on target \"smtp relay\"", shown, StringComparison.Ordinal);
        Assert.Contains("\"Remove vault secret\" on target \"erp licence\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_of_no_use_is_refused_before_anything_is_sent()
    {
        using var shell = new ModuleShell();
        Assert.Contains("Data", shell.Run("New-PrivXVaultSecret a 'text'").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Contains("no form in JSON", shell.Run("New-PrivXVaultSecret a @{ x = [System.Text.StringBuilder]::new() }").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_deserialized_secret_is_found_again_by_its_name()
    {
        using var shell = new ModuleShell();
        shell.Run("$s = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-PrivXVaultSecret smtp*))); $s | Get-PrivXVaultSecret | ForEach-Object Name").Clean();
        Assert.Equal("getSecret", shell.Simulator.Journal.All[^1].Operation);
    }

    private static JsonObject Stored(ModuleShell shell, string name) => shell.Simulator.State.Collection("vault/secrets").Find(name)!;

    private static JsonObject Sorted(JsonNode node, params string[] names) =>
        new(names.Select(name => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(name, node[name]?.DeepClone())));
}
