using System;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;

namespace PrivX.Module.Tests.Workflow;

/// <summary>Settings for approvals and mail: one object, replaced whole, with a password that must not be lost.</summary>
public sealed class WorkflowSettingTests
{
    [Theory]
    [InlineData("Set-PrivXWorkflowSetting -SmtpServer x")]
    [InlineData("$s = Get-PrivXWorkflowSetting; $s.SmtpServer = 'x'; $s | Set-PrivXWorkflowSetting")]
    [InlineData("Test-PrivXSmtpSetting -SmtpServer x")]
    public void The_stored_password_is_not_sent_back(string script)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-SmtpServerPassword", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Empty(shell.Simulator.Journal.Requests("testSmtpSettings"));
    }

    [Fact]
    public void What_was_changed_in_hand_and_what_is_named_go_together()
    {
        using var shell = new ModuleShell();
        PSObject after = shell.Run("$s = Get-PrivXWorkflowSetting; $s.SmtpServerPort = 25; $s | Set-PrivXWorkflowSetting -SmtpRetryAttempts 9 -SmtpServerPassword $new -PassThru", ("new", new NetworkCredential("", "x").SecurePassword)).Only();
        Assert.Equal(25, after.Properties["SmtpServerPort"].Value);
        Assert.Equal(9, after.Properties["SmtpRetryAttempts"].Value);
        Assert.Equal("mail-01.nordlys.example", after.Properties["SmtpServer"].Value);
        Assert.Equal("x", JsonNode.Parse(shell.Simulator.Journal.Writes()[0].Body)!["smtp_server_password"]!.ToString());
    }

    [Fact]
    public void An_object_that_was_never_read_is_refused()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run("@{ SmtpServer = 'x' } | Set-PrivXWorkflowSetting").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_test_stores_nothing_and_tells_the_outcome()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Test-PrivXSmtpSetting -SmtpServer '' -SmtpServerPassword $new", ("new", new NetworkCredential("", "x").SecurePassword)).Clean();
        Assert.Equal("ERROR", Assert.Single(result.Output).Properties["Status"].Value);
        Assert.Equal("mail-01.nordlys.example", shell.Run("(Get-PrivXWorkflowSetting).SmtpServer").Only().BaseObject);
    }

    [Fact]
    public void Neither_the_stored_nor_the_new_password_shows()
    {
        string sent = Hidden.Secret("sent");
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Result result = shell.Run(
            "Get-PrivXWorkflowSetting | Out-Default; Get-PrivXWorkflowSetting; Set-PrivXWorkflowSetting -SmtpServerPassword $new -WhatIf; Set-PrivXWorkflowSetting -SmtpServerPassword $new -PassThru -Verbose -Debug; Test-PrivXSmtpSetting -SmtpServerPassword $new -Verbose -Debug",
            ("new", new NetworkCredential("", sent).SecurePassword)).Clean();
        Hidden.Check([sent, "simulated-relay-password"], result, host);
        Assert.Contains("smtp_server_password: *** -> ***", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }
}
