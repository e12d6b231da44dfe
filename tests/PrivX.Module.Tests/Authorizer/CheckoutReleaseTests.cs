using System;
using System.Linq;
using System.Management.Automation;
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
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout { 'done' } -ErrorVariable told; \"$($told.Count) $($told.TargetObject.Id)\"");
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        Assert.Equal(["done", "1 " + id], result.OutputAs<string>());
        string warning = Assert.Single(result.Warnings, text => text.Contains("could not be given back", StringComparison.Ordinal));
        Assert.Contains(id, warning, StringComparison.Ordinal);
        AssertNotGivenBack(result.SingleError(), id, "status 503");
        _shell.Simulator.Faults.Clear();
        _shell.Run("Close-PrivXSecretCheckout -All").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Fact]
    public void A_release_that_is_not_confirmed_is_an_error_also_beside_that_of_the_block()
    {
        _shell.Simulator.Faults.Add(Fault.Status("releaseSecretCheckout", 400));
        Result result = _shell.Run("try { $account | Invoke-PrivXSecretCheckout { throw 'enough' } -ErrorVariable told } finally { $told | ForEach-Object { \"$($_.FullyQualifiedErrorId)\".Split(',')[0] } }");
        Assert.Equal("enough", result.Terminating!.FullyQualifiedErrorId);
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        Assert.Contains("PrivX.NotGivenBack", result.OutputAs<string>());
        Assert.Contains(_host.Shown, line => line.StartsWith("WARNING", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404, "<html><body>No such page</body></html>", "text/html")]
    [InlineData(404, "{\"message\":\"no Route matched with those values\"}", "application/json")]
    [InlineData(404, "{\"error\":\"not_found\"}", "application/json", "yet lists it as open")]
    [InlineData(404, "", null)]
    [InlineData(404, "{\"error_code\":\"OBJECT_NOT_FOUND\",\"error_message\":\"gone\"}", "application/json", "yet lists it as open")]
    [InlineData(200, "<html><body>Welcome</body></html>", "text/html")]
    public void An_answer_that_does_not_mean_that_it_is_given_back_is_an_error(int status, string body, string? type, string reason = "POST /authorizer/api/v1/secrets/checkouts/{checkout_id}/release")
    {
        _shell.Run("$global:checkout = $account | Invoke-PrivXSecretCheckout").Clean();
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "releaseSecretCheckout", StatusCode = status, Body = body, ContentType = type });
        Assert.Equal(id, TargetId(_shell.Run("$checkout | Close-PrivXSecretCheckout").SingleError()));
        Assert.Equal(id, TargetId(_shell.Run("Close-PrivXSecretCheckout $checkout.Id").SingleError()));
        Result block = _shell.Run("$account | Invoke-PrivXSecretCheckout { 'done' }");
        AssertNotGivenBack(block.SingleError(), Checkouts.Open(_shell)[^1]["id"]!.ToString(), reason);
        Assert.Equal(2, Checkouts.Open(_shell).Count);
        _shell.Simulator.Faults.Clear();
        _shell.Run("Close-PrivXSecretCheckout -All").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Theory]
    [InlineData("$checkout | Close-PrivXSecretCheckout")]
    [InlineData("Disconnect-PrivX")]
    [InlineData("$account | Invoke-PrivXSecretCheckout { $checkout | Close-PrivXSecretCheckout }")]
    public void A_release_whose_answer_was_lost_is_sent_again(string script)
    {
        _shell.Run("$global:checkout = $account | Invoke-PrivXSecretCheckout").Clean();
        _shell.Simulator.Faults.Add(Fault.Abort("releaseSecretCheckout", timing: FaultTiming.AfterHandling));
        _shell.Run(script).Clean();
        Assert.Empty(Checkouts.Open(_shell));

        // Not where the repetition reaches a gateway only.
        _shell.Run("if (-not $Session.IsConnected) { Connect-PrivX -Server $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate }; $global:checkout = $account | Invoke-PrivXSecretCheckout").Clean();
        _shell.Simulator.Faults.Add(Fault.Status("releaseSecretCheckout", 503, times: 1));
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "releaseSecretCheckout", StatusCode = 404, Body = "<html></html>", ContentType = "text/html" });
        Assert.Contains("404", _shell.Run(script).AllErrors.First().ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(Checkouts.Open(_shell));
    }

    [Fact]
    public void That_a_check_out_is_gone_is_confirmed_by_one_look_at_the_list()
    {
        _shell.Run("$global:checkout = $account | Invoke-PrivXSecretCheckout; $checkout | Close-PrivXSecretCheckout").Clean();
        _shell.Simulator.Journal.Clear();
        _shell.Run("$checkout | Close-PrivXSecretCheckout").Clean();
        Assert.Equal(["releaseSecretCheckout", "listSecretCheckouts"], _shell.Simulator.Journal.All.Select(entry => entry.Operation));
        _shell.Simulator.Faults.Add(Fault.Status("listSecretCheckouts", 403));
        ErrorRecord error = _shell.Run("$checkout | Close-PrivXSecretCheckout").SingleError();
        Assert.Equal("PrivX.NotGivenBack", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("cannot be read", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_look_confirms_all_that_have_expired()
    {
        _shell.Run("$null = Get-PrivXAccountSecret root -First 4 | Invoke-PrivXSecretCheckout").Clean();
        _shell.Simulator.Clock.Advance(TimeSpan.FromHours(2));
        _shell.Simulator.Journal.Clear();
        Assert.Empty(_shell.Run("Disconnect-PrivX").Clean().Warnings);

        // The token has expired as well, so that some calls are made twice.
        Assert.Equal(4, _shell.Simulator.Journal.Requests("releaseSecretCheckout").Select(entry => entry.Path).Distinct().Count());
        Assert.Single(_shell.Simulator.Journal.Requests("listSecretCheckouts"));
    }

    [Fact]
    public void All_before_a_time_leaves_those_made_later()
    {
        _shell.Run("$global:early = Get-PrivXAccountSecret root -First 1 | Invoke-PrivXSecretCheckout").Clean();
        _shell.Simulator.Clock.Advance(TimeSpan.FromMinutes(5));
        _shell.Run($"$other = {ModuleShell.ConnectScript} -Name other; $null = $account | Invoke-PrivXSecretCheckout -Session other; Select-PrivXSession $Session; $null = $account | Invoke-PrivXSecretCheckout").Clean();
        Assert.Equal(3, Checkouts.Open(_shell).Count);
        _shell.Run("Close-PrivXSecretCheckout -All -Before $early.Created").Clean();
        Assert.Equal(3, Checkouts.Open(_shell).Count);
        _shell.Run("Close-PrivXSecretCheckout -All -Before $early.Created.AddMinutes(1)").Clean();
        Assert.All(Checkouts.Open(_shell), checkout => Assert.Equal(Checkouts.Account, checkout["username"]!.ToString()));
        Assert.Equal(2, Checkouts.Open(_shell).Count);
        _shell.Run("Close-PrivXSecretCheckout -All -Before $early.Created.AddHours(1)").Clean();
        Assert.Empty(Checkouts.Open(_shell));
        Assert.NotNull(Checkouts.OfSomebodyElse(_shell));
    }

    [Theory]
    [InlineData("Disconnect-PrivX")]
    [InlineData("Disconnect-PrivX -All")]
    [InlineData("$null = Connect-PrivX -Server $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate -Name $Session.Name")]
    public void The_end_of_a_session_tells_what_it_could_not_give_back(string script)
    {
        _shell.Run("$global:checkout = $account | Invoke-PrivXSecretCheckout").Clean();
        string id = Assert.Single(Checkouts.Open(_shell))["id"]!.ToString();
        _shell.Simulator.Faults.Add(Fault.Status("releaseSecretCheckout", 400));
        Result result = _shell.Run(script);
        Assert.Contains(id, Assert.Single(result.Warnings), StringComparison.Ordinal);
        AssertNotGivenBack(result.SingleError(), id, "status 400");
        Assert.Equal(false, _shell.Run("$Session.IsConnected").Only().BaseObject);
        Assert.Single(_shell.Simulator.Journal.Requests("logout"));
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

    private static void AssertNotGivenBack(ErrorRecord error, string id, string reason)
    {
        Assert.Equal("PrivX.NotGivenBack", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(ErrorCategory.CloseError, error.CategoryInfo.Category);
        Assert.Contains(id, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(id, TargetId(error));
    }

    private static string? TargetId(ErrorRecord error) =>
        error.TargetObject is string text ? text : PSObject.AsPSObject(error.TargetObject).Properties["Id"].Value?.ToString();

    [Fact]
    public void The_list_of_open_check_outs_tells_the_time_left()
    {
        Result result = _shell.Run("$null = $account | Invoke-PrivXSecretCheckout; Get-PrivXSecretCheckout svc* | ForEach-Object { $_.TimeLeft.TotalMinutes }").Clean();
        Assert.InRange((double)result.Only().BaseObject, 10, 15);
    }
}
