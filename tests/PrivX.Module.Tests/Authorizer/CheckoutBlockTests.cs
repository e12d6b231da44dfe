using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>A secret that is checked out for a script block is given back, whichever way the block ends.</summary>
public sealed class CheckoutBlockTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public CheckoutBlockTests()
    {
        _shell = new ModuleShell(host: _host);
        _shell.Run($"$global:account = Get-PrivXAccountSecret {Checkouts.Account}").Clean();
        _shell.Simulator.Journal.Clear();
    }

    public void Dispose()
    {
        AssertGivenBack();
        _shell.Dispose();
    }

    [Fact]
    public void After_its_end()
    {
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout { param($Credential, $Checkout) $Credential; $Checkout }", ("simulator", _shell.Simulator)).Clean();
        Assert.Equal(2, result.Output.Count);
        Assert.Equal(Checkouts.Account, Assert.IsType<PSCredential>(result.Output[0].BaseObject).UserName);
        Assert.Equal("PrivX.Authorizer.SecretCheckout", result.Output[1].TypeNames[0]);
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void After_an_error_which_passes_as_it_is()
    {
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout { 'before'; throw [InvalidOperationException]::new('enough') }");
        Assert.Equal(["before"], result.OutputAs<string>());
        Assert.Equal("enough", result.Terminating!.FullyQualifiedErrorId);
        Assert.IsType<InvalidOperationException>(result.Terminating.Exception);
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public async Task After_a_stop()
    {
        var isInside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Result> running = _shell.RunAsync("$account | Invoke-PrivXSecretCheckout { 'inside'; while ($true) { } }", _ => isInside.TrySetResult());
        await isInside.Task.WaitAsync(Patience);
        Assert.Single(Checkouts.Open(_shell));
        _shell.Stop();
        Result result = await running.WaitAsync(Patience);
        Assert.True(result.Stopped);
        Assert.Empty(result.Errors);
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void After_a_downstream_command_that_has_enough_which_ends_the_block()
    {
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout { 1; 2; 3; $global:wentOn = $true } | Select-Object -First 1; $wentOn");
        Assert.Empty(result.AllErrors);
        Assert.Equal([1, null], result.Output.Select(item => item?.BaseObject));
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void After_a_break_in_the_block()
    {
        _shell.Run("foreach ($i in 1) { $account | Invoke-PrivXSecretCheckout { break } }").Clean();
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void Not_a_second_time_when_the_block_gave_it_back_itself()
    {
        _shell.Run("$account | Invoke-PrivXSecretCheckout { param($c, $Checkout) $Checkout | Close-PrivXSecretCheckout }").Clean();
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void When_the_block_disconnects()
    {
        Assert.Equal("after", _shell.Run("$account | Invoke-PrivXSecretCheckout { Disconnect-PrivX; 'after' }").Only().BaseObject);
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void When_others_were_checked_out_ahead_of_an_early_end()
    {
        Result result = _shell.Run("Get-PrivXAccountSecret root -First 4 | Invoke-PrivXSecretCheckout -ThrottleLimit 4 { param($c, $k) $k.Id } | Select-Object -First 1");
        Assert.Empty(result.AllErrors);
        Assert.Single(result.Output);
        Assert.Equal(_shell.Simulator.Journal.Requests("checkOutSecret").Count, Checkouts.Releases(_shell));
    }

    [Fact]
    public async Task When_the_stop_comes_while_the_check_out_is_under_way()
    {
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Custom, Target = "checkOutSecret", Timing = FaultTiming.AfterHandling, Action = _ => isAsked.TrySetResult(), Times = 1 });
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Delay, Target = "checkOutSecret", Timing = FaultTiming.AfterHandling, DelaySeconds = 0.5, Times = 1 });
        Task<Result> running = _shell.RunAsync("$account | Invoke-PrivXSecretCheckout { 'inside' }");
        await isAsked.Task.WaitAsync(Patience);
        _shell.Stop();
        Result result = await running.WaitAsync(Patience);
        Assert.True(result.Stopped);
        Assert.Empty(result.Output);
        Assert.Equal(1, Checkouts.Releases(_shell));
    }

    [Fact]
    public void Its_output_streams()
    {
        Result result = _shell.Run("$global:log = @(); $account | Invoke-PrivXSecretCheckout { 1..2 | ForEach-Object { $global:log += \"made $_\"; $_ } } | ForEach-Object { $global:log += \"got $_\" }; $log").Clean();
        Assert.Equal(["made 1", "got 1", "made 2", "got 2"], result.OutputAs<string>());
    }

    [Fact]
    public void It_sees_the_variables_of_its_caller_and_leaves_none_behind()
    {
        Result result = _shell.Run("""
            function Use-Account($word) { 7 | ForEach-Object { $account | Invoke-PrivXSecretCheckout { param($Credential) $left = 1; "$word $_ $($args.Count) $block $arguments" } } }
            Use-Account 'hello'
            "$left$Credential"
            """, ("Credential", null)).Clean();
        Assert.Equal(["hello 7 1  ", string.Empty], result.OutputAs<string>());
    }

    [Fact]
    public void Errors_that_do_not_end_it_are_errors_of_the_pipeline_and_can_be_redirected()
    {
        Assert.Equal(2, _shell.Run("$account | Invoke-PrivXSecretCheckout { Get-Command No-Such; 'after' } 2>&1").Output.Count);
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout { Get-Command No-Such; 'after' }");
        Assert.Equal("No-Such", result.SingleError().TargetObject);
        Assert.Equal("after", Assert.Single(result.Output).BaseObject);
    }

    [Fact]
    public void It_does_not_run_with_WhatIf()
    {
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout { 'inside' } -WhatIf").Clean();
        Assert.Empty(result.Output);
        Assert.Empty(_shell.Simulator.Journal.All);
        Assert.Contains(_host.Shown, line => line.Contains("svc-deploy in NORDLYS", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_given_the_first_check_out_of_an_answer_that_is_a_list_or_one_object(bool answersList)
    {
        using var shell = new ModuleShell(new SimulatorOptions { CheckoutAnswersList = answersList });
        Assert.Equal(Checkouts.Account, shell.Run($"($c = Invoke-PrivXSecretCheckout -UserName {Checkouts.Account}).UserName; $c | Close-PrivXSecretCheckout").Only().BaseObject);
        Assert.Equal(Checkouts.Account, shell.Run($"Invoke-PrivXSecretCheckout -UserName {Checkouts.Account} {{ param($Credential) $Credential.UserName }}").Only().BaseObject);
        Assert.Empty(Checkouts.Open(shell));
    }

    private void AssertGivenBack()
    {
        Assert.Empty(Checkouts.Open(_shell));
        Assert.DoesNotContain(_host.Shown, line => line.StartsWith("WARNING", StringComparison.Ordinal));
    }
}
