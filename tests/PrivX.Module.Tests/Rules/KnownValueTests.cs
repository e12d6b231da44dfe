using System;
using System.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>PowerShell minds no case, the server does: what is known gets the server's spelling, and what is not stays as it was typed.</summary>
public sealed class KnownValueTests
{
    [Theory]
    [InlineData("Get-PrivXUserSession -Type LOGIN", "\"type\":\"login\"")]
    [InlineData("Get-PrivXVaultSecret -Keyword e -Filter Shared", "\"filter\":\"shared\"")]
    [InlineData("Get-PrivXConnection -Type ssh -Status connected", "\"status\":[\"CONNECTED\"]")]
    [InlineData("Get-PrivXTrail -Protocol rdp", "\"protocol\":\"RDP\"")]
    [InlineData("New-PrivXWorkflow a Contractors -GrantType permanent, Floating -Action grant -Step (New-PrivXWorkflowStep b Contractors)", "\"grant_types\":[\"PERMANENT\",\"FLOATING\"]")]
    [InlineData("Set-PrivXTrustedClient Optics* -ExtenderMode Forward", "\"extender_mode\":\"forward\"")]
    [InlineData("Set-PrivXUebaAnomalySetting -Action block", "\"action\":\"BLOCK\"")]
    [InlineData("[pscustomobject]@{ Name = 'a'; Type = 'carrier' } | New-PrivXTrustedClient", "\"type\":\"CARRIER\"")]
    [InlineData("New-PrivXNetworkTarget a (New-PrivXNetworkTargetDestination 10.0.0.1 TCP -Port 5)", "\"proto\":\"tcp\"")]
    public void What_is_known_is_spelled_as_the_server_does(string script, string sent)
    {
        using var shell = new ModuleShell();
        shell.Run(script).Clean();
        Assert.Contains(shell.Simulator.Journal.All, entry => entry.Body?.Contains(sent, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_is_not_known_is_left_to_the_server()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.", shell.Run("Get-PrivXUserSession -Type Guest").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("\"Guest\"", shell.Simulator.Journal.All.First(entry => entry.Operation == "searchSessions").Body, StringComparison.Ordinal);
    }
}
