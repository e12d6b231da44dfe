using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.RoleStore;

public sealed class GrantWindowTests : IDisposable
{
    private const string Two = "2090-01-08T08:00Z/2090-01-08T17:00Z', '2090-01-07T08:00Z/2090-01-07T17:00Z";

    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("-Window '" + Two + "'")]
    [InlineData("-Window @{ GrantStart = '2090-01-07T08:00Z'; GrantEnd = '2090-01-07T17:00Z' }, @{ GrantStart = '2090-01-08T08:00Z'; GrantEnd = '2090-01-08T17:00Z' }")]
    public void Several_windows_are_one_grant(string arguments)
    {
        _shell.Run($"Grant-PrivXUserRole anna.berg Contractors {arguments}").Clean();
        JsonNode grant = JsonNode.Parse(_shell.Simulator.Journal.Requests("updateUserRoles").Single().Body)!.AsArray().Single(role => role!["name"]?.ToString() == "Contractors")!;
        Assert.Equal("TIME_RESTRICTED", grant["grant_type"]!.ToString());
        Assert.Equal(
            ["2090-01-07T08:00:00Z 2090-01-07T17:00:00Z", "2090-01-08T08:00:00Z 2090-01-08T17:00:00Z"],
            grant["grant_validity_periods"]!.AsArray().Select(window => $"{window!["grant_start"]} {window["grant_end"]}"));
        _shell.Simulator.Journal.Clear();
        _shell.Run($"Grant-PrivXUserRole anna.berg Contractors {arguments}").Clean();
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("-Window '" + Two + "' -End 2090-01-01", "InvalidArgument")]
    [InlineData("-Window '" + Two + "' -Permanent", "InvalidArgument")]
    [InlineData("-Window '2090-01-08T08:00Z/2090-01-07T08:00Z'", "")]
    [InlineData("-Window '2020-01-07T08:00Z/2020-01-08T08:00Z', '2090-01-07T08:00Z/2090-01-08T08:00Z'", "InvalidArgument")]
    [InlineData("-Window @{ GrantEnd = '2090-01-08T08:00Z' }", "InvalidArgument")]
    [InlineData("-Window @{ GrantStart = '2090-01-07T08:00Z'; Until = '2090-01-08T08:00Z' }", "")]
    [InlineData("-Window 'tomorrow'", "")]
    [InlineData("-Window @()", "")]
    [InlineData("-Window $null", "")]
    public void What_is_no_window_is_refused_before_anything_is_sent(string arguments, string code)
    {
        ErrorRecord error = _shell.Run($"Grant-PrivXUserRole anna.berg Contractors {arguments}").SingleError();
        Assert.True(code.Length == 0 || error.FullyQualifiedErrorId.StartsWith($"PrivX.{code},", StringComparison.Ordinal), error.FullyQualifiedErrorId);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }
}
