using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>Several sessions: names, the default, leaving.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Sessions_have_names_and_the_newest_is_the_default()
    {
        Connect("two", "-Name lab");
        Connect("three", string.Empty);
        string authority = _shell.Simulator.Address.Authority;
        Assert.Equal([authority, "lab", authority + "-2"], Texts("(Get-PrivXSession).Name"));
        Assert.Equal([authority + "-2"], Texts("(Get-PrivXSession -Default).Name"));
        Assert.Equal(["lab"], Texts("(Get-PrivXSession L*b).Name"));
        Assert.Empty(_shell.Run("Get-PrivXSession no*").Clean().Output);
        Assert.StartsWith("PrivX.NotConnected,", _shell.Run("Get-PrivXSession nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);

        Assert.Empty(_shell.Run("Select-PrivXSession LAB").Clean().Output);
        Assert.Equal(["lab"], Texts("(Get-PrivXSession -Default).Name"));
        Assert.Equal(["False", "False", "True"], Texts("$Session.IsDefault, $three.IsDefault, $two.IsDefault"));
        Assert.Equal([authority], Texts("($Session | Select-PrivXSession -PassThru).Name"));

        _shell.Run("Disconnect-PrivX").Clean();
        Assert.Equal([authority + "-2"], Texts("(Get-PrivXSession -Default).Name"));
        Assert.Equal(["False", "False", "True"], Texts("$Session.IsConnected, $Session.IsDefault, $two.IsConnected"));
    }

    [Fact]
    public void A_session_need_not_become_the_default()
    {
        string first = Texts("(Get-PrivXSession -Default).Name").Single();
        Connect("two", "-Name lab -NoDefault");
        Assert.Equal([first], Texts("(Get-PrivXSession -Default).Name"));
        Assert.Equal(["True", "False"], Texts("$Session.IsDefault, $two.IsDefault"));
        Assert.NotNull(_shell.Run("Get-PrivXHost web-01 -Session lab").Only());

        // What takes the place of the default is the default: else commands would go elsewhere all of a sudden.
        _shell.Run("Select-PrivXSession lab").Clean();
        Connect("three", "-Name lab -NoDefault");
        Assert.Equal(["True", "False"], Texts("$three.IsDefault, $two.IsDefault"));
    }

    [Fact]
    public void The_server_version_is_read_when_it_is_looked_at_and_once()
    {
        Assert.Null(_shell.Run("$Session.ServerVersion").Output.SingleOrDefault());
        Assert.Empty(_shell.Simulator.Journal.All);
        Assert.StartsWith(SimulatorOptions.NewestServerVersion.ToString(CultureInfo.InvariantCulture) + ".", Texts("(Get-PrivXSession).ServerVersion").Single(), StringComparison.Ordinal);
        _shell.Run("Get-PrivXSession").Only();
        Assert.Single(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_session_is_worth_showing_while_its_server_fails()
    {
        _shell.Simulator.Faults.Add(Fault.Status("getAuthStatus", 404));
        Assert.Null(_shell.Run("Get-PrivXSession").Only().Properties["ServerVersion"].Value);
    }

    [Fact]
    public void A_session_is_passed_as_an_object_or_by_name()
    {
        Connect("two", "-Name lab");
        _shell.Run("Disconnect-PrivX $Session; $Session = $null").Clean();
        Connect("default", "-Name elsewhere");
        _shell.Run("Disconnect-PrivX elsewhere").Clean();
        foreach (string call in new[] { "Get-PrivXHost web-01", "Get-PrivXSource | Select-Object -First 1", "Invoke-PrivXApi /auth/api/v1/status", "Get-PrivXHostTag" })
        {
            string command = call.Split('|')[0];
            string rest = call.Contains('|', StringComparison.Ordinal) ? "|" + call.Split('|')[1] : string.Empty;
            Assert.NotNull(_shell.Run($"{command} -Session $two {rest}").Clean());
            Assert.NotNull(_shell.Run($"{command} -Session LAB {rest}").Clean());
            Assert.StartsWith("PrivX.NotConnected,", _shell.Run($"{command} -Session elsewhere {rest}").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_session_that_has_been_left_says_so_and_ends_the_pipeline()
    {
        _shell.Run("Disconnect-PrivX").Clean();
        Assert.Equal(["logout"], _shell.Simulator.Journal.All.Select(entry => entry.Operation));
        Assert.Empty(_shell.Run("Get-PrivXSession").Clean().Output);
        foreach (string call in new[] { "Get-PrivXHost -Session $Session", "Get-PrivXHost", "Disconnect-PrivX $Session", "Invoke-PrivXApi /auth/api/v1/status -Session $Session", "Select-PrivXSession $Session" })
        {
            Assert.Contains("Connect-PrivX", _shell.Fails("NotConnected", call).ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        }

        Assert.Single(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_session_left_in_the_middle_of_a_pipeline_is_told_as_such()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 2500 });
        shell.Fails("NotConnected", "$count = 0; Get-PrivXHost | ForEach-Object { if ($count++ -eq 0) { Disconnect-PrivX } }");
    }

    [Fact]
    public void Leaving_gives_back_what_is_checked_out_and_logs_out()
    {
        _shell.Run("$null = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout").Clean();
        Assert.Single(Open());
        _shell.Simulator.Journal.Clear();
        Result result = _shell.Run("Disconnect-PrivX").Clean();
        Assert.Empty(result.Warnings);
        Assert.Empty(Open());
        Assert.Equal(["releaseSecretCheckout", "logout"], _shell.Simulator.Journal.All.Select(entry => entry.Operation));
    }

    [Fact]
    public void Leaving_a_server_that_does_not_answer_warns_and_leaves()
    {
        _shell.Simulator.Faults.Add(Fault.Status("logout", 400));
        Assert.Contains("could not be told", Assert.Single(_shell.Run("Disconnect-PrivX").Clean().Warnings), StringComparison.Ordinal);
        Assert.Empty(_shell.Run("Get-PrivXSession").Clean().Output);
    }

    [Fact]
    public void All_are_left_at_once()
    {
        Connect("two", "-Name lab");
        _shell.Simulator.Journal.Clear();
        _shell.Run("Disconnect-PrivX -All -WhatIf").Clean();
        Assert.Empty(_shell.Simulator.Journal.All);
        _shell.Run("Disconnect-PrivX -All").Clean();
        Assert.Equal(2, _shell.Simulator.Journal.Requests("logout").Count);
        Assert.Empty(_shell.Run("Get-PrivXSession; Disconnect-PrivX -All").Clean().Output);
    }

    [Fact]
    public void Connecting_under_the_same_name_replaces_the_session()
    {
        Connect("first", "-Name lab");
        Connect("second", "-Name LAB");
        Assert.Equal(2, _shell.Run("Get-PrivXSession").Clean().Output.Count);
        Assert.Equal(["False", "False", "True", "True"], Texts("$first.IsConnected, $first.IsDefault, $second.IsConnected, $second.IsDefault"));
        Assert.StartsWith("PrivX.NotConnected,", _shell.Run("Get-PrivXHost -Session $first").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(_shell.Run("Get-PrivXHost -Session lab").Clean().Output);
    }

    [Fact]
    public void A_session_that_is_replaced_is_logged_out_unless_it_shares_its_token()
    {
        Connect("first", "-Name lab");
        _shell.Simulator.Journal.Clear();
        Connect("second", "-Name lab");
        Assert.Single(_shell.Simulator.Journal.Requests("logout"));
        Assert.NotEmpty(_shell.Run("Get-PrivXHost web-01").Clean().Output);

        _shell.Run("$null = 1..2 | ForEach-Object { Connect-PrivX $Server -AccessToken $Token -TrustedCertificate $TrustedCertificate -Name own }", ("Token", ConnectTests.Secure("one"))).Clean();
        Assert.Single(_shell.Simulator.Journal.Requests("logout"));

        // The server does not know that token any more: there is nothing to be told.
        Assert.Empty(_shell.Run("$null = Connect-PrivX $Server -AccessToken $Token -TrustedCertificate $TrustedCertificate -Name own", ("Token", ConnectTests.Secure("other"))).Clean().Warnings);
        Assert.Equal(2, _shell.Simulator.Journal.Requests("logout").Count);
    }

    [Fact]
    public void A_server_that_does_not_answer_the_log_out_of_a_replaced_session_holds_up_for_some_seconds_only()
    {
        Connect("first", "-Name lab");
        _shell.Simulator.Faults.Add(Fault.Delay("logout", times: null));
        var time = System.Diagnostics.Stopwatch.StartNew();
        Result result = _shell.Run(ModuleShell.ConnectScript + " -Name lab").Clean();
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(12));
        Assert.Contains("could not be told", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.NotEmpty(_shell.Run("Get-PrivXHost web-01").Clean().Output);
    }

    [Fact]
    public void A_session_that_is_replaced_gives_back_what_it_has_checked_out()
    {
        Connect("first", "-Name lab");
        _shell.Run("$null = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout").Clean();
        Assert.Single(Open());
        Connect("second", "-Name lab");
        Assert.Empty(Open());
    }

    [Fact]
    public async Task Removing_the_module_closes_without_a_call()
    {
        await using Wire relay = Wire.To(_shell.Simulator.Address);
        _shell.Run("Disconnect-PrivX; $kept = Connect-PrivX $Relay -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate -NoProxy", ("Relay", relay.Https)).Clean();
        _shell.Simulator.Journal.Clear();
        Assert.Equal(1, relay.Open);
        _shell.Run("Remove-Module PrivX").Clean();
        Assert.Empty(_shell.Simulator.Journal.All);
        Assert.Equal(["False", "False"], Texts("$kept.IsConnected, $kept.IsDefault"));
        await relay.AllEndedAsync();
    }

    [Fact]
    public void Another_runspace_sees_no_default_and_can_use_the_object()
    {
        using var other = new ModuleEngine();
        object session = _shell.Run("$Session").Only().BaseObject;
        Assert.Empty(other.Run("Get-PrivXSession").Clean().Output);
        Assert.StartsWith("PrivX.NotConnected,", other.Run("Get-PrivXHost").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(other.Run("Get-PrivXHost web-01 -Session $given", ("given", session)).Clean().Output);

        // Its own choice does not touch the first runspace's.
        other.Run("Select-PrivXSession $given; Get-PrivXHost web-01").Clean();
        Assert.Equal(["True"], Texts("$Session.IsDefault"));
        other.Run("Disconnect-PrivX").Clean();
        Assert.StartsWith("PrivX.NotConnected,", _shell.Run("Get-PrivXHost").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private void Connect(string variable, string arguments) => _shell.Run($"${variable} = {ModuleShell.ConnectScript} {arguments}").Clean();

    private string[] Texts(string script) => _shell.Run(script).Clean().Output.Select(item => item.ToString()).ToArray();

    private System.Text.Json.Nodes.JsonObject[] Open() =>
        _shell.Simulator.State.Checkouts.All().Where(checkout => checkout["user_id"]!.ToString() == _shell.Simulator.Credentials.ApiClientId).ToArray();
}
