using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Log collectors: stored secrets survive, and show nowhere.</summary>
public sealed class LogCollectorTests
{
    private static readonly string Canary = Hidden.Secret("collector");

    private static (string Name, object? Value) Secret => ("Secret", new NetworkCredential(string.Empty, Canary).SecurePassword);

    [Fact]
    public void A_change_that_would_send_a_mask_is_refused_and_names_the_parameter()
    {
        using var shell = new ModuleShell();
        JsonObject before = Stored(shell);
        foreach (string script in new[] { "Set-PrivXLogCollector 'Security lake' -Enabled $false", "$c = Get-PrivXLogCollector sec*; $c.AwsLogRegion = 'x'; $c | Set-PrivXLogCollector -WhatIf" })
        {
            ErrorRecord error = shell.Run(script).SingleError();
            Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("-IamSecretAccessKey", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.True(JsonNode.DeepEquals(before, Stored(shell)));
    }

    [Fact]
    public void With_the_secret_only_what_is_named_changes()
    {
        using var shell = new ModuleShell();
        JsonObject before = Stored(shell);
        shell.Run("Set-PrivXLogCollector 'Security lake' -NewName Lake -IamSecretAccessKey $Secret", Secret).Clean();
        JsonObject after = Stored(shell);
        Assert.Equal("Lake", after["name"]!.ToString());
        Assert.Equal(Canary, after["iam_secret_access_key"]!.ToString());
        foreach (string name in before.Select(member => member.Key).Except(["name", "iam_secret_access_key", "updated"]))
        {
            Assert.True(JsonNode.DeepEquals(before[name], after[name]), name);
        }
    }

    [Fact]
    public void Secrets_show_in_no_stream()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Result result = shell.Run(
            """
            New-PrivXLogCollector Hub AZURE -AzureClientSecret $Secret -AzureSasConnectionString $Secret -Verbose -Debug
            New-PrivXLogCollector Other AWS -IamSecretAccessKey $Secret -IamSessionToken $Secret -WhatIf
            Set-PrivXLogCollector 'Security lake' -IamSecretAccessKey $Secret -PassThru -Verbose -Debug
            """,
            Secret).Clean();
        Hidden.Check([Canary], result, host);
        Assert.Contains("iam_session_token: ***", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }

    private static JsonObject Stored(ModuleShell shell) =>
        shell.Simulator.State.Collection("role-store/collectors").All().First(collector => collector["type"]!.ToString() == "AWS").DeepClone().AsObject();
}
