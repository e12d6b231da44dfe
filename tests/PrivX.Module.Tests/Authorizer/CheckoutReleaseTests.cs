using System;
using System.Text;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>Giving back: by hand, all at once, at disconnect, and when the server does not confirm it.</summary>
public sealed class CheckoutReleaseTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public CheckoutReleaseTests()
    {
        _shell = new ModuleShell(host: _host);
        _shell.Run($"$global:account = Get-PrivXAccountSecret {Checkouts.Account}").Clean();
        _shell.Simulator.Journal.Clear();
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void A_check_out_can_be_given_back_twice()
    {
        _shell.Run("$global:checkout = $account | Invoke-PrivXSecretCheckout; $checkout | Close-PrivXSecretCheckout; Close-PrivXSecretCheckout $checkout.Id").Clean();
        Assert.Empty(Checkouts.Open(_shell));
        Assert.Equal(2, Checkouts.Releases(_shell));
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Operation == "getSecretCheckout");
    }

    [Fact]
    public void All_gives_back_what_this_and_other_sessions_of_the_user_took()
    {
        _shell.Run("$null = $account | Invoke-PrivXSecretCheckout").Clean();
        _shell.Run($"$other = {ModuleShell.ConnectScript} -Name other; $null = Get-PrivXAccountSecret root -First 1 -Session other | Invoke-PrivXSecretCheckout -Session other; Select-PrivXSession $Session").Clean();
        Assert.Equal(2, Checkouts.Open(_shell).Count);
        _shell.Run("Close-PrivXSecretCheckout -All -WhatIf").Clean();
        Assert.Equal(0, Checkouts.Releases(_shell));
        _shell.Run("Close-PrivXSecretCheckout -All -ThrottleLimit 4 -Session $Session").Clean();
        Assert.Empty(Checkouts.Open(_shell));
        Assert.Equal(2, Checkouts.Releases(_shell));
        Assert.NotNull(Checkouts.OfSomebodyElse(_shell));
    }

    [Fact]
    public void A_disconnect_gives_back_what_is_left()
    {
        _shell.Run("$null = $account | Invoke-PrivXSecretCheckout; Disconnect-PrivX").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Fact]
    public void A_release_that_is_not_confirmed_is_told_with_the_id_and_can_be_caught_up()
    {
        _shell.Simulator.Faults.Add(Fault.Status("releaseSecretCheckout", 503));
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout { 'done' }").Clean();
        Assert.Equal("done", result.Only().BaseObject);
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        string warning = Assert.Single(result.Warnings, text => text.Contains("could not be given back", StringComparison.Ordinal));
        Assert.Contains(id, warning, StringComparison.Ordinal);
        _shell.Simulator.Faults.Clear();
        _shell.Run("Close-PrivXSecretCheckout -All").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Theory]
    [InlineData("$account | Invoke-PrivXSecretCheckout")]
    [InlineData("$account | Invoke-PrivXSecretCheckout { 'not reached' }")]
    public void Of_an_answer_in_which_one_has_no_id_the_others_can_be_given_back(string script)
    {
        _shell.Simulator.Faults.Add(Fault.Rewritten("checkOutSecret", (_, body) => Encoding.UTF8.GetBytes($$"""[{{Encoding.UTF8.GetString(body)}}, {"path": "p"}]""")));
        Result result = _shell.Run(script);
        Assert.Empty(result.Output);
        Assert.Equal("PrivX.OutcomeUnknown", result.SingleError().FullyQualifiedErrorId.Split(',')[0]);
        _shell.Run("Disconnect-PrivX").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Fact]
    public async Task After_a_stop_the_host_tells_what_was_not_given_back()
    {
        _shell.Simulator.Faults.Add(Fault.Status("releaseSecretCheckout", 503));
        var isInside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Result> running = _shell.RunAsync("$account | Invoke-PrivXSecretCheckout { 'inside'; while ($true) { } }", _ => isInside.TrySetResult());
        await isInside.Task;
        _shell.Stop();
        Assert.True((await running).Stopped);
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        Assert.Contains(_host.Shown, line => line.StartsWith("WARNING", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        _shell.Simulator.Faults.Clear();
        _shell.Run("Disconnect-PrivX").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Fact]
    public void The_list_of_open_check_outs_tells_the_time_left()
    {
        Result result = _shell.Run("$null = $account | Invoke-PrivXSecretCheckout; Get-PrivXSecretCheckout svc* | ForEach-Object { $_.TimeLeft.TotalMinutes }").Clean();
        Assert.InRange((double)result.Only().BaseObject, 10, 15);
    }
}
