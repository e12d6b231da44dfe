using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.SecretsManager;

/// <summary>Accounts that scans found: only what is named is sent, and alike changes share a call.</summary>
public sealed class TargetDomainAccountTests
{
    [Fact]
    public void Where_nothing_to_change_is_named_nothing_is_sent()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("$a = Get-PrivXTargetDomainAccount NORDLYS svc-mail; $a.Comment = 'in hand'; $a | Set-PrivXTargetDomainAccount").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void What_an_object_in_the_pipeline_says_of_itself_is_not_sent()
    {
        using var shell = new ModuleShell();
        shell.Run("$a = Get-PrivXTargetDomainAccount NORDLYS svc-mail; $a.Comment = 'in hand'; $a | Set-PrivXTargetDomainAccount -Ignored $true").Clean();
        Assert.Equal("""{"ignored":true}""", Assert.Single(shell.Simulator.Journal.Writes()).Body);
    }

    [Fact]
    public void Rows_that_change_alike_share_a_call()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $rows = Get-PrivXTargetDomainAccount NORDLYS svc-mail, svc-sql, svc-print |
                ForEach-Object { [pscustomobject]@{ TargetDomainId = $_.TargetDomainId; TargetDomainAccountId = $_.Id; Comment = if ($_.Username -eq 'svc-sql') { 'database' } else { 'office' }; Ignored = '' } }
            $rows | Set-PrivXTargetDomainAccount
            """).Clean();
        Assert.Equal(["updateTargetDomainAccounts", "updateTargetDomainAccount"], shell.Simulator.Journal.Writes().Select(entry => entry.Operation));
        JsonNode shared = JsonNode.Parse(shell.Simulator.Journal.Writes()[0].Body)!;
        Assert.Equal(2, shared["ids"]!.AsArray().Count);
        Assert.Equal("""{"comment":"office"}""", shared["changes"]!.ToJsonString());
        Assert.Equal("""{"comment":"database"}""", shell.Simulator.Journal.Writes()[1].Body);
    }

    [Fact]
    public void A_name_without_a_domain_says_what_is_missing()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Set-PrivXTargetDomainAccount svc-mail -Ignored $true").SingleError();
        Assert.Contains("-TargetDomain", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Names_are_completed_within_the_domain_on_the_line()
    {
        using var shell = new ModuleShell();
        Assert.Contains(
            "svc-sql",
            shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput('Set-PrivXTargetDomainAccount -TargetDomain nordlys -TargetDomainAccount svc-s', 76, $null).CompletionMatches.CompletionText")
                .Clean().Output.Select(text => text.ToString()));
    }
}
