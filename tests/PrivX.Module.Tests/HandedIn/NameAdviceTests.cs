using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>What the error says about a name that nothing has.</summary>
public sealed class NameAdviceTests : IDisposable
{
    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("Get-PrivXHost wbe-01", "'web-01'")]
    [InlineData("Set-PrivXHost WEB01 -Comment x", "'web-01'")]
    [InlineData("Get-PrivXRole Contractor", "'Contractors'")]
    [InlineData("Grant-PrivXUserRole ana.berg Contractors -Permanent", "'anna.berg'")]
    [InlineData("Grant-PrivXUserRole anna.berg Kontractors -Permanent", "'Contractors'")]
    [InlineData("Get-PrivXUser 'Anna Berg'", "called otherwise: 'anna.berg'")]
    [InlineData("Grant-PrivXUserRole 'ANNA BERG' Contractors -Permanent", "called otherwise: 'anna.berg'")]
    [InlineData("Get-PrivXUser anna.berg@nordlys.example", "called otherwise: 'anna.berg'")]
    [InlineData("Get-PrivXHost nothing-like-it", "with wildcards ('*nothing-like-it*')")]
    public void Names_that_come_near_are_told(string script, string told)
    {
        ErrorRecord error = _shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(told, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("-ErrorAction SilentlyContinue")]
    [InlineData("-ErrorAction Ignore")]
    public void An_error_that_nobody_sees_costs_no_further_request(string arguments)
    {
        _shell.Run("Get-PrivXHost wbe-01 " + arguments);
        int quiet = _shell.Simulator.Journal.All.Count;
        _shell.Simulator.Journal.Clear();
        _shell.Run("Get-PrivXHost wbe-01");
        Assert.Equal(quiet + 1, _shell.Simulator.Journal.All.Count);
    }

    [Fact]
    public void Of_many_wrong_names_the_list_is_read_once()
    {
        Result result = _shell.Run("1..20 | ForEach-Object { \"wbe-$_\" } | Get-PrivXHost -ErrorAction SilentlyContinue");
        int quiet = _shell.Simulator.Journal.All.Count;
        _shell.Simulator.Journal.Clear();
        result = _shell.Run("1..20 | ForEach-Object { \"wbe-$_\" } | Get-PrivXHost");
        Assert.Equal(20, result.AllErrors.Count());
        Assert.Equal(quiet + 1, _shell.Simulator.Journal.All.Count);
    }

    [Fact]
    public void Where_the_list_cannot_be_read_the_error_is_the_same()
    {
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "searchHosts", StatusCode = 403, Times = null, After = 2 });
        ErrorRecord error = _shell.Run("Get-PrivXHost wbe-01").SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("with wildcards", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }
}
