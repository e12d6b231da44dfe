using System;
using System.Linq;
using PrivX.Module.Tests.Authorizer;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>What is checked out when the module is removed or imported again is given back, or told and kept.</summary>
public sealed class ModuleRemovalTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public ModuleRemovalTests()
    {
        _shell = new ModuleShell(host: _host);
        _shell.Run($"$global:checkout = Get-PrivXAccountSecret {Checkouts.Account} | Invoke-PrivXSecretCheckout; $global:kept = $Session").Clean();
        _shell.Simulator.Journal.Clear();
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("Remove-Module PrivX")]
    [InlineData("Import-Module $Manifest -Force")]
    public void It_is_given_back(string script)
    {
        _shell.Run(script).Clean();
        Assert.Empty(Checkouts.Open(_shell));
        Assert.Equal(["releaseSecretCheckout"], _shell.Simulator.Journal.All.Select(entry => entry.Operation));
        Assert.Equal(false, _shell.Run("$kept.IsConnected").Only().BaseObject);
        Assert.DoesNotContain(_host.Shown, line => line.StartsWith("WARNING", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Remove-Module PrivX")]
    [InlineData("Import-Module $Manifest -Force")]
    public void Where_that_fails_it_is_told_and_the_session_stays_to_try_again(string script)
    {
        _shell.Run($"$null = {ModuleShell.ConnectScript} -Name other").Clean();
        _shell.Simulator.Faults.Add(Fault.Status("releaseSecretCheckout", 400));
        _shell.Run(script).Clean();
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        Assert.Single(_host.Shown, line => line.StartsWith("WARNING", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        Assert.Equal(true, _shell.Run("$kept.IsConnected").Only().BaseObject);
        _shell.Simulator.Faults.Clear();
        _shell.Run("Import-Module $Manifest; if (@(Get-PrivXSession).Count -ne 1) { throw 'one session was expected' }; Close-PrivXSecretCheckout -All").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Fact]
    public void A_server_that_does_not_answer_holds_it_up_for_some_seconds_only()
    {
        _shell.Simulator.Faults.Add(Fault.Delay("releaseSecretCheckout", times: null));
        var time = System.Diagnostics.Stopwatch.StartNew();
        _shell.Run("Remove-Module PrivX").Clean();
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(9));
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        Assert.Single(_host.Shown, line => line.StartsWith("WARNING", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
    }
}
