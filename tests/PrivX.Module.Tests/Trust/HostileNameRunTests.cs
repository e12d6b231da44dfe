using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>Names of every kind through cmdlets and back: made, found, changed and removed under exactly that name; what cannot be sent safely is an error of its own item.</summary>
public sealed class HostileNameRunTests
{
    private static readonly (string Name, string Escaped)[] Names =
    [
        ("a/b", "a%2Fb"), ("a=b&c", "a%3Db%26c"), ("a#b", "a%23b"), ("a%2Fb", "a%252Fb"), ("%2e%2e", "%252e%252e"), ("...", "..."), ("a;b", "a%3Bb"),
        ("a\"b'c", "a%22b%27c"), ("a\\b", "a%5Cb"), ("a\r\nX-Evil: 1", "a%0D%0AX-Evil%3A%201"), ("a\nb", "a%0Ab"), ("$(throw)", "%24%28throw%29"), ("-Force", "-Force"),
        ("ä 日本", "%C3%A4%20%E6%97%A5%E6%9C%AC"), ("🦊", "%F0%9F%A6%8A"), ("\u202Egnp", "%E2%80%AEgnp"),
    ];

    private static readonly string[] Refused = [".", "..", "../x", "x/../y", "..\\x", "..;a", "a\uD800", "\uDC00a"];

    [Fact]
    public void A_name_in_a_path_is_that_name()
    {
        using var shell = new ModuleShell();
        ObjectStore secrets = shell.Simulator.State.Collection("vault/secrets");
        foreach ((string name, string escaped) in Names)
        {
            int before = secrets.All().Count;
            shell.Simulator.Journal.Clear();
            shell.Run("New-PrivXVaultSecret $n @{ a = 'b' } -ReadRole privx-admin -WriteRole privx-admin", ("n", name)).Only();
            shell.Run("Set-PrivXVaultSecret $n @{ a = 'c' }", ("n", name)).Clean();
            Assert.Equal(name, shell.Run("(Get-PrivXVaultSecret $n).Name", ("n", name)).Only().BaseObject);
            shell.Run("Remove-PrivXVaultSecret $n -Confirm:$false", ("n", name)).Clean();
            Assert.Equal(before, secrets.All().Count);
            Assert.Equal(name, (string?)JsonNode.Parse(shell.Simulator.Journal.Requests("createSecret").Single().Body)!["name"]);
            Assert.All(shell.Simulator.Journal.All, entry => Assert.NotNull(entry.Operation));
            foreach (JournalEntry entry in shell.Simulator.Journal.All.Where(entry => entry.Service == "vault"))
            {
                string last = entry.Path[(entry.Path.LastIndexOf('/') + 1)..];
                Assert.True(entry.Operation == "createSecret" || last == escaped, $"{entry.Method} {entry.Path} for {escaped}");
                Assert.True(Guid.TryParse(entry.RequestId, out _));
            }

            Assert.Equal(["createSecret", "deleteSecret", "updateSecret"], shell.Simulator.Journal.Writes().Select(entry => entry.Operation!).Order());
        }

        Assert.Empty(shell.Simulator.Journal.Violations);
    }

    [Fact]
    public void A_name_in_a_body_is_that_name()
    {
        using var shell = new ModuleShell();
        foreach ((string name, _) in Names)
        {
            shell.Simulator.Journal.Clear();
            string id = (string)shell.Run("(New-PrivXHost $n -Address a.example).Id", ("n", name)).Only().BaseObject;
            Assert.Equal(id, shell.Run("(Get-PrivXHost $n).Id", ("n", name)).Only().BaseObject);
            Assert.Equal(name, shell.Run("(Get-PrivXHost $id).CommonName", ("id", id)).Only().BaseObject);
            shell.Run("Remove-PrivXHost $n -Confirm:$false", ("n", name)).Clean();
            Assert.Equal($"/host-store/api/v1/hosts/{id}", shell.Simulator.Journal.Requests("deleteHost").Single().Path);
            Assert.All(shell.Simulator.Journal.All, entry => Assert.NotNull(entry.Operation));
        }

        Assert.Empty(shell.Simulator.Journal.Violations);
    }

    [Fact]
    public void A_name_in_a_query_is_one_value()
    {
        using var shell = new ModuleShell();

        // What is asked for is a part that the server's search takes as it is; the rest is looked at here.
        foreach ((string name, _) in Names)
        {
            shell.Simulator.Journal.Clear();
            Assert.Empty(shell.Run("Get-PrivXHostTag $n", ("n", name)).AllErrors);
            JournalEntry entry = Assert.Single(shell.Simulator.Journal.All);
            string[] query = entry.Query.Split('&');
            if (!query[0].StartsWith("query=", StringComparison.Ordinal))
            {
                // No part of this name is sure to be searched for as it is: the whole list is looked at here.
                Assert.DoesNotContain(name, char.IsAsciiLetterOrDigit);
                continue;
            }

            Assert.Equal(["query", "offset", "limit"], query.Select(part => part.Split('=')[0]));
            string asked = query[0].Split('=')[1];
            Assert.Contains(Uri.UnescapeDataString(asked), name, StringComparison.Ordinal);
            Assert.Equal(Uri.EscapeDataString(Uri.UnescapeDataString(asked)), asked);
        }
    }

    [Fact]
    public void What_cannot_be_sent_safely_is_an_error_of_its_own_item_and_is_not_sent()
    {
        using var shell = new ModuleShell();
        foreach (string script in new[] { "$bad, 'smtp relay' | Get-PrivXVaultSecret", "Get-PrivXVaultSecret $bad, 'smtp relay'", "$bad, 'smtp relay' | Set-PrivXVaultSecret -Data @{ a = 'b' } -PassThru", "$bad | Remove-PrivXVaultSecret -Confirm:$false; 'went on'", "$bad, 'smtp relay 2' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-PrivXVaultSecret -Data @{ a = 'b' } -ReadRole privx-admin -WriteRole privx-admin; Remove-PrivXVaultSecret 'smtp relay 2' -Confirm:$false" })
        {
            foreach (string name in Refused)
            {
                shell.Simulator.Journal.Clear();
                Result result = shell.Run(script, ("bad", name));
                ErrorRecord error = result.SingleError();
                Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
                Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
                Assert.Null(result.Terminating);
                Assert.Single(result.Output);
                Assert.All(shell.Simulator.Journal.All, entry => Assert.DoesNotContain(name, Uri.UnescapeDataString(entry.Path) + entry.Body, StringComparison.Ordinal));
                Assert.All(shell.Simulator.Journal.All.Where(entry => entry.Service == "vault" && entry.Operation != "createSecret"), entry => Assert.StartsWith("smtp%20relay", entry.Path[(entry.Path.LastIndexOf('/') + 1)..], StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("New-PrivXVaultSecret $bad @{ a = 'b' } -ReadRole privx-admin -WriteRole privx-admin")]
    [InlineData("New-PrivXVaultSecret $bad @{ a = 'b' } -Current")]
    [InlineData("New-PrivXVaultSecret $bad @{ a = 'b' } -ReadRole privx-admin -WriteRole privx-admin -WhatIf")]
    [InlineData("Set-PrivXVersionedSecret $bad @{ a = 'b' }")]
    public void A_name_that_no_path_can_carry_is_refused_before_anything_is_made(string script)
    {
        using var shell = new ModuleShell();
        foreach (string name in Refused.Except(["a\uD800", "\uDC00a"]))
        {
            Result result = shell.Run(script, ("bad", name));
            Assert.StartsWith("PrivX.InvalidArgument,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(name, result.SingleError().ToString(), StringComparison.Ordinal);
            Assert.Empty(shell.Simulator.Journal.Writes());
        }
    }

    [Fact]
    public void A_tag_with_half_a_character_is_looked_for_and_never_sent()
    {
        using var shell = new ModuleShell();
        Assert.Empty(shell.Run("Get-PrivXHostTag $bad", ("bad", "a\uD800b")).Clean().Output);
        Assert.All(shell.Simulator.Journal.All, entry => Assert.DoesNotContain("%EF%BF%BD", entry.Query, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(shell.Simulator.Journal.All);
    }

    [Theory]
    [InlineData("New-PrivXHost $bad -Address a.example")]
    [InlineData("Get-PrivXHost $bad")]
    [InlineData("Get-PrivXHost -Keyword $bad")]
    [InlineData("Set-PrivXHost web-01 -Comment $bad")]
    [InlineData("Get-PrivXRole $bad")]
    [InlineData("New-PrivXRole $bad")]
    [InlineData("Reset-PrivXHostAccountPassword $bad -TargetHost web-01 -Confirm:$false")]
    [InlineData("Invoke-PrivXApi /host-store/api/v1/hosts -Query @{ a = $bad }")]
    public void Half_a_character_is_refused_wherever_it_stands(string script)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(script, ("bad", "a\uD800b"));
        ErrorRecord error = result.SingleError();
        Assert.True(
            error.FullyQualifiedErrorId.StartsWith("PrivX.InvalidArgument,", StringComparison.Ordinal) || error.FullyQualifiedErrorId.StartsWith("PrivX.NotFound,", StringComparison.Ordinal),
            error.FullyQualifiedErrorId + ": " + error);
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.DoesNotContain(shell.Simulator.Journal.All, entry => (entry.Path + entry.Query + entry.Body).Contains("%EF%BF%BD", StringComparison.OrdinalIgnoreCase) || entry.Body.Contains('\uFFFD', StringComparison.Ordinal) || entry.Body.Contains("\\uFFFD", StringComparison.OrdinalIgnoreCase));
    }
}
