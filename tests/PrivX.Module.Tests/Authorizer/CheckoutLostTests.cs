using System;
using System.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>A check-out that the server made and whose answer was lost is found again, or told.</summary>
public sealed class CheckoutLostTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public CheckoutLostTests()
    {
        _shell = new ModuleShell(host: _host);
        _shell.Run($"$global:account = Get-PrivXAccountSecret {Checkouts.Account}; $global:roots = @(Get-PrivXAccountSecret root -First 4)").Clean();
        _shell.Simulator.Journal.Clear();
    }

    public static TheoryData<Fault> LostAnswers =>
    [
        new Fault { Kind = FaultKind.Status, Target = "checkOutSecret", StatusCode = 503, Timing = FaultTiming.AfterHandling },
        new Fault { Kind = FaultKind.Status, Target = "checkOutSecret", StatusCode = 500, Body = """{"error_code":"INTERNAL_ERROR","error_message":"failed"}""", Timing = FaultTiming.AfterHandling },
        new Fault { Kind = FaultKind.AbortBeforeHeaders, Target = "checkOutSecret", Timing = FaultTiming.AfterHandling },
        new Fault { Kind = FaultKind.HalfJson, Target = "checkOutSecret" },
        new Fault { Kind = FaultKind.HalfBody, Target = "checkOutSecret" },
    ];

    public void Dispose() => _shell.Dispose();

    [Theory]
    [MemberData(nameof(LostAnswers), DisableDiscoveryEnumeration = true)]
    public void At_the_disconnect_which_gives_it_back(Fault fault)
    {
        _shell.Simulator.Faults.Add(fault);
        Assert.StartsWith("PrivX.OutcomeUnknown,", _shell.Run("$account | Invoke-PrivXSecretCheckout { 'not reached' }").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Single(Checkouts.Open(_shell));
        _shell.Simulator.Faults.Clear();
        Assert.Empty(_shell.Run("Disconnect-PrivX").Clean().Warnings);
        Assert.Empty(Checkouts.Open(_shell));
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void Nothing_is_looked_for_where_every_answer_came_and_nothing_given_back_where_nothing_was_taken()
    {
        _shell.Run($"$account | Invoke-PrivXSecretCheckout {{ 'done' }}; Invoke-PrivXSecretCheckout -UserName {Checkouts.Taken} -ErrorAction SilentlyContinue");
        _shell.Simulator.Journal.Clear();
        _shell.Run("Disconnect-PrivX").Clean();
        Assert.Equal(["logout"], _shell.Simulator.Journal.All.Select(entry => entry.Operation));

        _shell.Connect();
        _shell.Simulator.Faults.Add(Fault.Status("checkOutSecret", 503));
        Assert.StartsWith("PrivX.OutcomeUnknown,", _shell.Run("$account | Invoke-PrivXSecretCheckout").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Run("Disconnect-PrivX").Clean().Warnings);
        Assert.Empty(_shell.Simulator.Journal.Requests("releaseSecretCheckout"));
    }

    [Fact]
    public void What_another_process_took_before_is_not_given_back_in_its_place()
    {
        string other = Plant(TimeSpan.FromMinutes(-3));
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.HalfJson, Target = "checkOutSecret" });
        _shell.Run("$account | Invoke-PrivXSecretCheckout -ErrorAction SilentlyContinue");
        Assert.Equal(2, Checkouts.Open(_shell).Count);
        Assert.Empty(_shell.Run("Disconnect-PrivX").Clean().Warnings);
        Assert.Equal(other, Assert.Single(Checkouts.Open(_shell))["id"]!.ToString());
    }

    [Fact]
    public void Where_it_could_be_one_of_several_they_are_told()
    {
        string other = Plant(TimeSpan.Zero);
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.HalfJson, Target = "checkOutSecret" });
        _shell.Run("$account | Invoke-PrivXSecretCheckout -ErrorAction SilentlyContinue");
        Result result = _shell.Run("Disconnect-PrivX");
        string warning = Assert.Single(result.Warnings);
        Assert.StartsWith("PrivX.OutcomeUnknown,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(other, warning, StringComparison.Ordinal);
        Assert.All(Checkouts.Open(_shell), open => Assert.Contains(open["id"]!.ToString(), warning, StringComparison.Ordinal));
        Assert.Equal(2, Checkouts.Open(_shell).Count);
    }

    [Fact]
    public void Where_the_list_cannot_be_read_that_is_told()
    {
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.HalfJson, Target = "checkOutSecret" });
        _shell.Run("$account | Invoke-PrivXSecretCheckout -ErrorAction SilentlyContinue");
        _shell.Simulator.Faults.Add(Fault.Status("listSecretCheckouts", 403));
        Result result = _shell.Run("Disconnect-PrivX");
        Assert.Contains("svc-deploy", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.StartsWith("PrivX.OutcomeUnknown,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LostAnswers), DisableDiscoveryEnumeration = true)]
    public void An_outcome_that_nobody_has_seen_is_told_when_the_pipeline_ends_early(Fault fault)
    {
        _shell.Simulator.Faults.Add(Fault.Delay("checkOutSecret", 0.2, times: 1));
        _shell.Simulator.Faults.Add(new Fault { Kind = fault.Kind, Target = fault.Target, StatusCode = fault.StatusCode, Body = fault.Body, Timing = fault.Timing, After = 1 });
        Result result = _shell.Run("$roots | Invoke-PrivXSecretCheckout -ThrottleLimit 4 { param($c, $k) $k.Id } | Select-Object -First 1");
        string[] told = result.AllErrors.Select(error => error.ToString()).Concat(result.Warnings).Concat(_host.Shown).ToArray();
        Assert.All(Checkouts.Open(_shell), open =>
            Assert.Contains(told, text => text.Contains(open["host"]!["common_name"]!.ToString(), StringComparison.Ordinal)));
        Assert.NotEmpty(Checkouts.Open(_shell));
        _shell.Simulator.Faults.Clear();
        _shell.Run("Disconnect-PrivX").Clean();
        Assert.Empty(Checkouts.Open(_shell));
    }

    [Fact]
    public void What_the_server_carries_out_after_the_first_look_is_found_by_a_second_one()
    {
        string id = Plant(TimeSpan.Zero);
        var late = _shell.Simulator.State.Checkouts.Find(id)!;
        _shell.Simulator.State.Checkouts.Remove(id);
        _shell.Simulator.Faults.Add(Fault.Status("checkOutSecret", 503));
        _shell.Run("$account | Invoke-PrivXSecretCheckout -ErrorAction SilentlyContinue");
        _shell.Simulator.Faults.Clear();
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Custom, Target = "listSecretCheckouts", After = 1, Times = 1, Action = state => state.Checkouts.Put(late) });
        _shell.Run("Disconnect-PrivX").Clean();
        Assert.Empty(Checkouts.Open(_shell));
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void So_it_is_when_an_error_ends_the_pipeline()
    {
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "checkOutSecret", StatusCode = 503, Timing = FaultTiming.AfterHandling });
        Result result = _shell.Run("$roots | Invoke-PrivXSecretCheckout -ThrottleLimit 4 -ErrorAction Stop { 'not reached' }");
        Assert.Empty(result.Output);
        string[] told = [result.SingleError().ToString(), .. _host.Shown];
        string[] hosts = Checkouts.Open(_shell).Select(open => open["host"]!["common_name"]!.ToString()).ToArray();
        Assert.NotEmpty(hosts);
        Assert.All(hosts, host => Assert.Contains(told, text => text.Contains(host, StringComparison.Ordinal)));
    }

    // A check-out of the same user that this process knows nothing of.
    private string Plant(TimeSpan age)
    {
        string id = Guid.NewGuid().ToString();
        var checkout = _shell.Run("$account | Invoke-PrivXSecretCheckout").Only();
        string taken = checkout.Properties["Id"].Value.ToString()!;
        var copy = _shell.Simulator.State.Checkouts.Find(taken)!;
        _shell.Run("Close-PrivXSecretCheckout -All").Clean();
        copy["id"] = id;
        copy["created"] = (_shell.Simulator.Clock.UtcNow + age).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        _shell.Simulator.State.Checkouts.Put(copy);
        _shell.Simulator.Journal.Clear();
        return id;
    }
}
