using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Vault;

/// <summary>Secrets with versions: what a new version takes over, which version is meant, and what is told when that is not said.</summary>
public sealed class VersionedSecretTests
{
    [Fact]
    public void A_new_version_takes_over_what_is_not_named()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXVersionedSecret a/b @{ user = 'u'; key = '1' }; Set-PrivXVersionedSecret a/b @{ key = '2' }; Set-PrivXVersionedSecret a/b @{ key = '3' } -ReplaceData").Clean();
        Assert.Equal(["""{"key":"1","user":"u"}""", """{"key":"2","user":"u"}""", """{"key":"3"}"""], Versions(shell, "a/b").Select(version => Text(version["data"]!)));
    }

    [Fact]
    public void No_version_is_stored_of_what_is_there_already()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXVersionedSecret a/b @{ key = '1'; n = 2 }").Clean();
        Assert.Equal("1", shell.Run("(Set-PrivXVersionedSecret a/b @{ n = 2 } -PassThru).Metadata.Version").Only().ToString());
        Assert.Single(Versions(shell, "a/b"));
    }

    [Fact]
    public void After_the_latest_version_was_deleted_a_new_one_holds_what_is_named()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXVersionedSecret a @{ x = '1' }; Remove-PrivXVersionedSecret a -Confirm:$false; Set-PrivXVersionedSecret a @{ y = '2' }").Clean();
        Assert.Equal("""{"y":"2"}""", Versions(shell, "a")[1]["data"]!.ToJsonString());
    }

    [Fact]
    public void Another_failure_to_read_stores_nothing()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(PrivX.Simulator.Fault.Status("getVersionedSecret", 403, times: null));
        Assert.StartsWith("PrivX.PERMISSION_DENIED,", shell.Run("Set-PrivXVersionedSecret backup @{ key = 'x' }").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void An_object_means_the_version_it_holds()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXVersionedSecret shop/mail -Version 1 | Remove-PrivXVersionedSecret -Confirm:$false").Clean();
        Assert.Equal([true, false], Versions(shell, "shop/mail").Select(version => version["deletion_time"]!.ToString().Length > 0));
        shell.Run("$first = Get-PrivXVersionedSecret shop/mail -Version 2; $first.Metadata.Version = 1; $first | Restore-PrivXVersionedSecret").Clean();
        Assert.All(Versions(shell, "shop/mail"), version => Assert.Empty(version["deletion_time"]!.ToString()));
        shell.Run("Get-PrivXVersionedSecret shop/mail | Remove-PrivXVersionedSecret -Destroy -Confirm:$false").Clean();
        Assert.Equal("true", Versions(shell, "shop/mail")[1]["destroyed"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Remove-PrivXVersionedSecret backup -Destroy -Confirm:$false", "Remove-PrivXVersionedSecretMetadata")]
    [InlineData("Restore-PrivXVersionedSecret backup", "-Version")]
    [InlineData("Set-PrivXVersionedSecretMetadata backup", "")]
    public void What_is_not_said_is_asked_for_and_nothing_is_sent(string script, string remedy)
    {
        using var shell = new ModuleShell();
        var error = shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(remedy, error.ErrorDetails.RecommendedAction ?? string.Empty, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Metadata_keeps_what_is_not_named_and_is_made_where_there_is_none()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXVersionedSecretMetadata backup -DeleteVersionAfter P30D; Set-PrivXVersionedSecretMetadata backup -MaxVersions 5; Set-PrivXVersionedSecretMetadata backup -MaxVersions 5; Set-PrivXVersionedSecretMetadata new -MaxVersions 3").Clean();
        Assert.Equal(
            ["""{"max_versions":10,"delete_version_after":"P30D"}""", """{"max_versions":5,"delete_version_after":"P30D"}""", """{"max_versions":3}"""],
            shell.Simulator.Journal.Writes().Select(entry => entry.Body));
    }

    [Theory]
    [InlineData(SimulatorOptions.NewestServerVersion, "P90D")]
    [InlineData(28, "2160h0m0s")]
    public void A_duration_is_sent_as_the_server_writes_them_and_only_when_it_is_another_one(int version, string sent)
    {
        using var shell = new ModuleShell(new SimulatorOptions { ServerVersion = version });
        shell.Run("foreach ($form in [timespan]'90.0:0:0', '90.00:00:00', '2160h', 'P90D') { Set-PrivXVersionedSecretMetadata backup -DeleteVersionAfter $form }").Clean();
        Assert.Contains($"\"delete_version_after\":\"{sent}\"", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_are_plain_characters_in_a_path()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXVersionedSecret 'odd[1]*' @{ a = 'b' }").Clean();
        Assert.Equal("odd[1]*", shell.Run("(Get-PrivXVersionedSecret 'odd[1]*').Path").Only().BaseObject);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXVersionedSecret shop/*").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_completed_from_the_folder_that_was_typed()
    {
        using var shell = new ModuleShell();
        Assert.Equal(["shop/mail", "shop/payment"], Complete(shell, "Get-PrivXVersionedSecret shop/"));
        Assert.Equal(["shop/payment"], Complete(shell, "Remove-PrivXVersionedSecretMetadata shop/p"));
        Assert.Contains("backup", Complete(shell, "Get-PrivXVersionedSecretMetadata "));
    }

    private static string[] Complete(ModuleShell shell, string line) =>
        [.. shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText", ("line", line)).Clean().Output.Select(item => item.ToString())];

    private static JsonObject[] Versions(ModuleShell shell, string path) =>
        [.. shell.Simulator.State.Collection("vault/versionedsecrets").Find(path)!["versions"]!.AsArray().Select(version => version!.AsObject())];

    private static string Text(JsonNode data) =>
        new JsonObject(data.AsObject().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(entry.Key, entry.Value?.DeepClone()))).ToJsonString();
}
