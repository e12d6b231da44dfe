using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>A null that was handed in is neither everything, nor nothing, nor the default.</summary>
public sealed class NullTests
{
    [Theory]
    [InlineData("Get-PrivXHost $row.Hostname | Remove-PrivXHost -Confirm:$false", "TargetHost")]
    [InlineData("Get-PrivXHost -TargetHost $row.Hostname", "TargetHost")]
    [InlineData("$p = @{ TargetHost = $row.Hostname }; Get-PrivXHost @p", "TargetHost")]
    [InlineData("Get-PrivXHost 'web-01', $row.Hostname", "place 2 of 2")]
    [InlineData("Get-PrivXHost @()", "empty list")]
    [InlineData("$row.Hostname | Get-PrivXHost | Remove-PrivXHost -Confirm:$false", "null")]
    [InlineData("$row.Hostname | Remove-PrivXHost -Confirm:$false", "null")]
    [InlineData("Get-PrivXConnection -TargetHost $row.Hostname | Stop-PrivXConnection -Confirm:$false", "TargetHost")]
    [InlineData("Get-PrivXConnection -User $undefined | Stop-PrivXConnection -Confirm:$false", "User")]
    [InlineData("Get-PrivXHost -Keyword $undefined", "Keyword")]
    [InlineData("Get-PrivXHost -Keyword ''", "Keyword")]
    [InlineData("Get-PrivXUser -Session $undefined", "Session")]
    [InlineData("Set-PrivXHost web-01 -AuditEnabled $undefined", "AuditEnabled")]
    [InlineData("Set-PrivXHost web-02 -AccessGroup $undefined", "AccessGroup")]
    [InlineData("Set-PrivXHost web-02 -CommonName $undefined", "CommonName")]
    [InlineData("Set-PrivXHost web-02 -Tag 'a', $undefined", "place 2 of 2")]
    [InlineData("New-PrivXHost x 10.1.1.1 -AuditEnabled $undefined", "AuditEnabled")]
    [InlineData("Grant-PrivXUserRole anna.berg 'Optics lab' -End $ticket.Untl", "End")]
    [InlineData("Grant-PrivXUserRole anna.berg 'Optics lab' -Permanent:$ticket.Untl", "Permanent")]
    [InlineData("'anna.berg' | Grant-PrivXUserRole -Role 'Optics lab' -End { $row.End }", "End")]
    [InlineData("New-PrivXAccessRequest Contractors -End $ticket.Untl", "End")]
    [InlineData("New-PrivXAccessRequest Contractors -User $undefined -Permanent", "User")]
    [InlineData("Get-PrivXAuditEvent -After $undefined", "After")]
    public void Is_refused_by_name_and_nothing_is_sent(string script, string told)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("$row = [pscustomobject]@{ Name = 'web-01' }; $ticket = [pscustomobject]@{ Until = '2030-01-01' }; " + script).SingleError();
        Assert.Contains(told, error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void In_a_column_that_says_which_object_is_meant_it_is_refused()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("[pscustomobject]@{ HostId = $null }, [pscustomobject]@{ HostId = '' } | Get-PrivXHost");
        Assert.Equal(2, result.Errors.Count);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Theory]
    [InlineData("Comment", "$null")]
    [InlineData("Comment", "''")]
    [InlineData("Tags", "$null")]
    [InlineData("Tags", "''")]
    [InlineData("Tags", "@()")]
    [InlineData("Services", "$null")]
    public void Clears_a_text_and_a_list(string parameter, string value)
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXHost web-01 -Comment c -Tag a, b").Clean();
        shell.Run($"Set-PrivXHost web-01 -{parameter} {value}").Clean();
        Assert.Empty(LanguagePrimitives.ConvertTo<string>(shell.Run($"\"$((Get-PrivXHost web-01).{parameter})\"").Only()));
    }

    [Fact]
    public void Clears_a_context()
    {
        using var shell = new ModuleShell();
        shell.Run("$null = New-PrivXRole Night -Context @{ Enabled = $true; BlockRole = $true }").Clean();
        shell.Run("Set-PrivXRole Night -Context $null").Clean();
        Assert.NotEqual(true, shell.Run("(Get-PrivXRole Night).Context.BlockRole").Clean().Output.SingleOrDefault()?.BaseObject);
    }

    [Fact]
    public void Nothing_at_all_down_the_pipeline_is_nothing_to_do()
    {
        using var shell = new ModuleShell();
        Assert.Empty(shell.Run("@() | Get-PrivXHost; Get-PrivXHost no-such* | Set-PrivXHost -Comment x").Clean().Output);
    }

    [Theory]
    [InlineData("$o = Get-PrivXHost web-01; $o.AuditEnabled = $null; $o | Set-PrivXHost", "AuditEnabled")]
    [InlineData("$o = Get-PrivXHost web-01; $o.AccessGroupId = $null; $o | Set-PrivXHost", "AccessGroupId")]
    [InlineData("$o = Get-PrivXHost web-01; $o.AccessGroupId = ''; $o | Set-PrivXHost", "AccessGroupId")]
    [InlineData("$o = Saved (Get-PrivXHost web-01); $o.AuditEnabled = $null; $o | Set-PrivXHost", "AuditEnabled")]
    [InlineData("$o = Saved (Get-PrivXHost web-01); $o.AccessGroupId = $null; $o | Set-PrivXHost", "AccessGroupId")]
    [InlineData("Set-PrivXRole Contractors -Context @{ Enabled = $true; BlockRole = $true }; $o = Get-PrivXRole Contractors; $o.Context.BlockRole = $null; $o | Set-PrivXRole", "Context.BlockRole")]
    [InlineData("$o = Get-PrivXHost web-01; $o.Principals[0].Roles += $null; $o | Set-PrivXHost", "principals[0].roles has null in place 3 of 3")]
    [InlineData("$o = Get-PrivXHost web-01; $o.Tags += $null; $o | Set-PrivXHost", "tags has null in place 3 of 3")]
    [InlineData("$o = Get-PrivXHost web-01; $o.Principals += $null; $o | Set-PrivXHost", "principals has null in place 4 of 4")]
    [InlineData("$p = New-PrivXHostPrincipal x -Role Contractors; $p.Roles += $null; New-PrivXHost x 10.0.0.1 -Principal $p", "principals[0].roles has null in place 2 of 2")]
    public void A_flag_or_an_id_of_an_object_that_is_set_to_null_is_refused(string script, string named)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("function Saved($Object) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Object, 9)) }; " + script).SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(shell.Simulator.Journal.Writes(), write => write.Body.Contains("null", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Set-PrivXHost web-01 -AccessGroup ([guid]::Empty)")]
    [InlineData("Grant-PrivXUserRole ([guid]::Empty) Contractors -Permanent")]
    [InlineData("Remove-PrivXHost '00000000-0000-0000-0000-000000000000' -Confirm:$false")]
    [InlineData("[pscustomobject]@{ HostId = [guid]::Empty; Comment = 'x' } | Set-PrivXHost")]
    public void A_guid_that_was_never_set_is_no_id(string script)
    {
        using var shell = new ModuleShell();
        Assert.NotNull(shell.Run(script).SingleError());
        Assert.Empty(shell.Simulator.Journal.All);
    }
}
