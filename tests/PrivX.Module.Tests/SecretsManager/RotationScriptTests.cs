using System;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.SecretsManager;

/// <summary>Trying rotation scripts.</summary>
public sealed class RotationScriptTests
{
    [Fact]
    public void A_bad_script_is_an_error_of_its_own_and_the_others_are_tried()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXRotationScript bad 'echo {{nobody'").Clean();
        Result result = shell.Run("Get-PrivXRotationScript | Test-PrivXRotationScript");
        Assert.Equal(2, result.Output.Count);
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.BAD_REQUEST,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("bad", PSObject.AsPSObject(error.TargetObject).Properties["Name"].Value);
    }

    [Fact]
    public void An_object_is_tried_as_it_is_in_hand()
    {
        using var shell = new ModuleShell();
        PSObject result = shell.Run("$s = Get-PrivXRotationScript linux*; $s.Script = 'only {{account}}'; $s | Test-PrivXRotationScript").Only();
        Assert.Equal("only test-account", result.Properties["Script"].Value);
        Assert.Empty(shell.Simulator.Journal.Requests("updateScriptTemplate"));
    }

    [Fact]
    public void Removing_a_script_removes_no_policy()
    {
        using var shell = new ModuleShell();
        shell.Run("Remove-PrivXRotationScript windows* -Confirm:$false").Clean();
        Assert.Equal("deleteScriptTemplate", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
        Assert.Single(shell.Run("Get-PrivXRotationScript").Clean().Output);
        Assert.Equal(5, shell.Run("Get-PrivXPasswordPolicy").Clean().Output.Count);
    }
}
