using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>An account that is taken by somebody else.</summary>
public sealed class CheckoutWaitTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public CheckoutWaitTests()
    {
        _shell = new ModuleShell(host: _host);
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Is_refused_in_the_servers_words_and_with_who_has_it_until_when()
    {
        ErrorRecord error = _shell.Run($"Invoke-PrivXSecretCheckout -UserName {Checkouts.Taken} {{ 'inside' }}").SingleError();
        Assert.StartsWith("PrivX.OUT_OF_RESOURCES,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.LimitsExceeded, error.CategoryInfo.Category);
        Assert.Contains($"{Checkouts.TakenBy} has it until 20", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("PrivX.Authorizer.AccountSecret", error.TargetObject.GetType().FullName);
        Assert.Single(_shell.Simulator.Journal.Requests("checkOutSecret"));
    }

    [Fact]
    public void Is_waited_for()
    {
        string id = Checkouts.OfSomebodyElse(_shell)["id"]!.ToString();
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Custom, Target = "checkOutSecret", Action = state => state.Checkouts.Remove(id), After = 2, Times = 1 });
        Result result = _shell.Run($"Invoke-PrivXSecretCheckout -UserName {Checkouts.Taken} -Timeout 00:01:00 {{ param($Credential) $Credential.UserName }}").Clean();
        Assert.Equal(Checkouts.Taken, result.Only().BaseObject);
        Assert.Contains(Checkouts.TakenBy, Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(3, _shell.Simulator.Journal.Requests("checkOutSecret").Count);
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Fact]
    public void Is_not_waited_for_longer_than_asked()
    {
        ErrorRecord error = _shell.Run($"Invoke-PrivXSecretCheckout -UserName {Checkouts.Taken} -Timeout 00:00:00.3").SingleError();
        Assert.Contains("Waited", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(_shell.Simulator.Journal.Requests("checkOutSecret").Count, 2, 4);
    }

    [Fact]
    public async Task Leaves_nothing_to_worry_about_when_the_waiting_is_stopped()
    {
        var isWaiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Custom, Target = "checkOutSecret", Action = _ => isWaiting.TrySetResult(), After = 1, Times = 1 });
        Task<Result> running = _shell.RunAsync($"Invoke-PrivXSecretCheckout -UserName {Checkouts.Taken} -Timeout 00:10:00 {{ 'inside' }}");
        await isWaiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _shell.Stop();
        Result result = await running.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(result.Stopped);
        Assert.Empty(result.Errors);
        Assert.Empty(Checkouts.Open(_shell));
        Assert.DoesNotContain(_host.Shown, line => line.Contains("not known", StringComparison.Ordinal) || line.Contains("given back", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_under_a_name_of_ours_when_the_server_gives_none()
    {
        _shell.Simulator.Faults.Add(Fault.Status("checkOutSecret", 409, body: """{"error_message":"no"}"""));
        ErrorRecord error = _shell.Run("Invoke-PrivXSecretCheckout -UserName svc-deploy").SingleError();
        Assert.StartsWith("PrivX.CheckoutRefused,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ResourceBusy, error.CategoryInfo.Category);
    }

    [Theory]
    [InlineData(429, null, "")]
    [InlineData(429, null, "-Timeout 00:00:00.2")]
    [InlineData(400, "{\"error_code\":\"MAX_LOAD\",\"error_message\":\"busy\"}", "")]
    public void A_server_that_stays_too_busy_is_told_as_everywhere(int status, string? body, string wait)
    {
        // Asked to come back later than a call may wait, the call ends at once.
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "checkOutSecret", StatusCode = status, Body = body, Headers = { ["Retry-After"] = "3600" } });
        ErrorRecord error = _shell.Run($"Invoke-PrivXSecretCheckout -UserName svc-deploy {wait}").SingleError();
        Assert.StartsWith("PrivX.Throttled,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.LimitsExceeded, error.CategoryInfo.Category);
        Assert.Contains("too busy", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void By_the_caller_himself_is_told_as_such()
    {
        _shell.Run("$global:root = Get-PrivXAccountSecret root -First 1; $global:first = $root | Invoke-PrivXSecretCheckout").Clean();
        ErrorRecord error = _shell.Run("$root | Invoke-PrivXSecretCheckout").SingleError();
        Assert.StartsWith("PrivX.AlreadyCheckedOut,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Contains("You have it until 20", error.ToString(), StringComparison.Ordinal);
        string id = _shell.Run("$first.Id").Only().ToString();
        Assert.Contains(id, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Close-PrivXSecretCheckout " + id, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        _shell.Run("$first | Close-PrivXSecretCheckout").Clean();
        _shell.Run("$root | Invoke-PrivXSecretCheckout { 'again' }").Clean();
    }

    [Fact]
    public void Is_had_as_soon_as_the_check_out_of_the_other_expires()
    {
        // Pauses alone would try after 3.75 and after 7.75 seconds.
        DateTimeOffset expires = _shell.Simulator.Clock.UtcNow + TimeSpan.FromSeconds(4);
        var taken = Checkouts.OfSomebodyElse(_shell);
        taken["expires"] = expires.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        _shell.Simulator.State.Checkouts.Put(taken);
        _shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Custom,
            Target = "checkOutSecret",
            Action = state =>
            {
                if (_shell.Simulator.Clock.UtcNow >= expires)
                {
                    state.Checkouts.Remove(taken["id"]!.ToString());
                }
            },
        });
        _shell.Run($"Invoke-PrivXSecretCheckout -UserName {Checkouts.Taken} -Timeout 00:01:00 {{ 'inside' }}").Clean();
        Assert.InRange(_shell.Simulator.Clock.UtcNow - expires, TimeSpan.Zero, TimeSpan.FromSeconds(2.5));
    }

    [Fact]
    public void Is_no_reason_to_wait_where_the_caller_may_not_have_it()
    {
        ErrorRecord error = _shell.Run("Invoke-PrivXSecretCheckout -UserName svc-scanner -Timeout 00:01:00").SingleError();
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
        Assert.Single(_shell.Simulator.Journal.Requests("checkOutSecret"));
    }

    [Fact]
    public void Does_not_harm_the_others_of_the_pipeline()
    {
        Result result = _shell.Run($"Get-PrivXAccountSecret | Where-Object Username -in '{Checkouts.Taken}', '{Checkouts.Account}' | Invoke-PrivXSecretCheckout {{ param($c) $c.UserName }}");
        Assert.Equal([Checkouts.Account], result.OutputAs<string>());
        result.SingleError();
    }

    [Fact]
    public void Several_accounts_of_one_name_are_listed()
    {
        ErrorRecord error = _shell.Run("Invoke-PrivXSecretCheckout -UserName root").SingleError();
        Assert.StartsWith("PrivX.AmbiguousName,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("accounts are meant by 'root': root on ", error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("PrivX.NotFound,", _shell.Run("Invoke-PrivXSecretCheckout -UserName nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("root", _shell.Run("Invoke-PrivXSecretCheckout -UserName root -TargetHost web-01 { param($c) $c.UserName }").Only().BaseObject);
    }
}
