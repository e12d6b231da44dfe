using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Second factors: all users of the pipeline in one request.</summary>
public sealed class UserMfaTests
{
    [Fact]
    public void Everybody_goes_in_one_request_and_nobody_twice()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("'anna.berg', 'nobody', 'bjorn.berg', 'ANNA.BERG' | Enable-PrivXUserMfa -ThrottleLimit 4 -PassThru");
        Assert.StartsWith("PrivX.NotFound,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        JournalEntry write = Assert.Single(shell.Simulator.Journal.Writes());
        Assert.Equal(2, JsonNode.Parse(write.Body)!.AsArray().Count);
        Assert.Equal(["anna.berg", "bjorn.berg"], result.Output.Select(user => user.Properties["Principal"].Value));
        Assert.Equal("ENABLED", shell.Simulator.State.Users.FindBy("principal", "anna.berg")!["mfa"]!["status"]!.ToString());
    }

    [Fact]
    public void A_refusal_is_told_once_and_nothing_is_written()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Status("resetUserMfa", 403));
        Result result = shell.Run("'anna.berg', 'bjorn.berg' | Reset-PrivXUserMfa -PassThru");
        Assert.Contains("PERMISSION_DENIED", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void WhatIf_names_everybody_and_sends_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        Assert.Empty(shell.Run("'anna.berg', 'bjorn.berg' | Disable-PrivXUserMfa -WhatIf -PassThru").Clean().Output);
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Contains("anna.berg (", string.Join("\n", host.Shown), StringComparison.Ordinal);
        Assert.Contains("bjorn.berg (", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }
}
