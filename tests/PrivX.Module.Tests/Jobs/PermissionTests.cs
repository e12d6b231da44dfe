using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Jobs;

public sealed class PermissionTests : IDisposable
{
    private readonly ModuleShell _shell = new();
    private readonly string _script = Path.Combine(Path.GetTempPath(), $"privx-{Guid.NewGuid():N}.ps1");

    public void Dispose()
    {
        _shell.Dispose();
        File.Delete(_script);
    }

    [Fact]
    public void A_script_is_read_with_its_aliases_and_qualified_names()
    {
        File.WriteAllText(_script, """
            Set-Alias audit Get-PrivXAuditEvent
            New-Alias -Value Stop-PrivXConnection -Name cut
            function Get-All { PrivX\get-privxcertificate }
            audit -After 2030-01-01 | ForEach-Object { gph; cut }
            Get-ChildItem
            """);
        Result result = _shell.Run("${alias:gph} = 'Get-PrivXHost'; Test-PrivXPermission $Script | ForEach-Object Command", ("Script", _script));
        Assert.Empty(result.AllErrors);
        Assert.Equal(["Get-PrivXAuditEvent", "Get-PrivXCertificate", "Get-PrivXHost", "Stop-PrivXConnection"], result.OutputAs<string>().Distinct());
        Assert.Equal("getCurrentUser", Assert.Single(_shell.Simulator.Journal.All).Operation);
    }

    [Fact]
    public void What_the_session_lacks_is_told_and_what_is_not_documented_is_assumed()
    {
        As("logs-view");
        Result result = _shell.Run("Test-PrivXPermission -Command Get-PrivXAuditEvent, Stop-PrivXConnection, Get-PrivXServerTime, Get-PrivXServiceStatus, Get-PrivXWorkflow").Clean();
        Assert.Equal(
            [
                ("Get-PrivXAuditEvent", "logs-view", true), ("Get-PrivXServerTime", "any user", true), ("Get-PrivXServiceStatus", "none", (object?)true),
                ("Get-PrivXWorkflow", "workflows-manage or workflows-view", false), ("Stop-PrivXConnection", "connections-terminate", false),
            ],
            result.Output.Select(Row));
        Assert.Equal(["Get-PrivXServerTime"], result.Output.Where(row => row.Properties["Note"].Value?.ToString()!.StartsWith("Assumed", StringComparison.Ordinal) == true).Select(row => row.Properties["Command"].Value));
    }

    [Fact]
    public void The_refusal_of_the_server_agrees()
    {
        As("logs-view");
        Assert.Equal(false, Row(_shell.Run("Test-PrivXPermission -Command Get-PrivXLicense | Where-Object Permission -like 'licenses*'").Only()).Granted);
        Assert.Equal(ErrorCategory.PermissionDenied, _shell.Run("Get-PrivXLicense").SingleError().CategoryInfo.Category);
        Assert.Equal(false, Row(_shell.Run("Test-PrivXPermission -Command Get-PrivXWorkflow").Only()).Granted);
        Assert.Equal(ErrorCategory.PermissionDenied, _shell.Run("Get-PrivXWorkflow").SingleError().CategoryInfo.Category);
        As("licenses-manage");
        Assert.Equal(true, Row(_shell.Run("Test-PrivXPermission -Command Get-PrivXLicense | Where-Object Permission -like 'licenses*'").Only()).Granted);
        _shell.Run("Get-PrivXLicense").Clean();
    }

    [Fact]
    public void Super_user_permissions_are_warned_of()
    {
        Assert.Contains("privx-admin", _shell.Run("Test-PrivXPermission -Command Get-PrivXAuditEvent").Warnings[0], StringComparison.Ordinal);
        As("roles-manage");
        Assert.Contains("roles-manage", Assert.Single(_shell.Run("Test-PrivXPermission -Command Get-PrivXAuditEvent").Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_only_when_a_script_runs_is_told()
    {
        As("logs-view");
        File.WriteAllText(_script, "& $chosen -Force\n. ./other.ps1\n& { Get-PrivXAuditEvent }\nGet-PrivXHots");
        Result result = _shell.Run("Test-PrivXPermission $Script", ("Script", _script));
        Assert.Equal("Get-PrivXAuditEvent", Row(Assert.Single(result.Output)).Command);
        Assert.Equal(2, result.Warnings.Count);
        Assert.Contains("Get-PrivXHots", result.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("line 1: $chosen; line 2: ./other.ps1", result.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_over_several_services_need_what_they_call()
    {
        As("logs-view");
        Result health = _shell.Run("Test-PrivXPermission -Command Test-PrivXHealth").Clean();
        Assert.Contains(health.Output, row => Row(row).Permission.Contains("licenses-manage", StringComparison.Ordinal));
        Assert.Equal("none", Row(_shell.Run("Test-PrivXPermission -Command New-PrivXHostService").Only()).Permission);
        Assert.Null(Row(_shell.Run("Test-PrivXPermission -Command Invoke-PrivXApi").Only()).Granted);
    }

    [Fact]
    public void A_script_that_cannot_be_read_a_missing_one_and_a_wrong_name_are_errors()
    {
        File.WriteAllText(_script, "if (");
        Assert.StartsWith("PrivX.InvalidScript,", _shell.Run("Test-PrivXPermission $Script", ("Script", _script)).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.InvalidPath,", _shell.Run("Test-PrivXPermission ./nowhere.ps1").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Result result = _shell.Run("Test-PrivXPermission -Command Get-PrivXHots, Get-PrivXServerTime");
        Assert.Equal("Get-PrivXHots", Assert.Single(result.Errors).TargetObject);
        Assert.Single(result.Output);
    }

    [Fact]
    public void Every_cmdlet_that_calls_the_server_has_rows()
    {
        Result result = _shell.Run("Test-PrivXPermission -Command *; Get-Command -Module PrivX | ForEach-Object Name");
        Assert.Empty(result.AllErrors);
        string[] told = result.Output.Where(row => row.Properties["Permission"] is not null).Select(row => Row(row).Command).Distinct().ToArray();
        Assert.Equal(result.Output.Select(row => row.BaseObject).OfType<string>(), told);
    }

    // A session of somebody who has one permission.
    private void As(string permission)
    {
        _shell.Connect();
        string name = $"limited{Guid.NewGuid():N}";
        _shell.Run(
            """
            $role = New-PrivXRole $name -AccessGroup Default -Permission $permission
            $password = [System.Net.NetworkCredential]::new('', 'Correct-Horse-42!').SecurePassword
            $user = New-PrivXLocalUser $name -Password $password
            Grant-PrivXUserRole $user.Id $role -Permanent
            $null = Connect-PrivX -Server $Server -UserCredential ([pscredential]::new($name, $password)) -TrustedCertificate $TrustedCertificate
            """,
            ("name", name),
            ("permission", permission));
        Assert.Equal(permission, _shell.Run("(Get-PrivXUser -Current).Permissions").Only().ToString());
        _shell.Simulator.Journal.Clear();
    }

    private static (string Command, string Permission, object? Granted) Row(PSObject row) =>
        ((string)row.Properties["Command"].Value, row.Properties["Permission"].Value?.ToString() ?? string.Empty, row.Properties["Granted"].Value);
}
