using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>The secret of an account is nowhere but where it was asked for.</summary>
public sealed class CheckoutCanaryTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;
    private readonly string _secret;

    public CheckoutCanaryTests()
    {
        _shell = new ModuleShell(host: _host);
        _shell.Run($"$global:account = Get-PrivXAccountSecret {Checkouts.Account}; $global:checkout = $account | Invoke-PrivXSecretCheckout").Clean();
        _secret = Checkouts.SecretOf(Assert.Single(Checkouts.Open(_shell)));
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("$account | Invoke-PrivXSecretCheckout -Verbose -Debug { 'inside' }")]
    [InlineData("$account | Invoke-PrivXSecretCheckout -Verbose -Debug")]
    [InlineData("$account | Invoke-PrivXSecretCheckout -WhatIf")]
    [InlineData("$account | Invoke-PrivXSecretCheckout -Verbose -Debug { throw 'enough' }")]
    [InlineData("$account | Invoke-PrivXSecretCheckout -Verbose -Debug { param($c, $k) throw $k }")]
    [InlineData("Get-PrivXSecretCheckout -Verbose -Debug")]
    [InlineData("Get-PrivXSecretCheckout $checkout.Id -Verbose -Debug")]
    [InlineData("Get-PrivXSecretCheckout svc* -Verbose -Debug")]
    [InlineData("Close-PrivXSecretCheckout $checkout -WhatIf; Close-PrivXSecretCheckout -All -Verbose -Debug")]
    [InlineData("$checkout; \"$checkout\"; $checkout.Secrets; \"$($checkout.Secrets)\"; $checkout.Secrets[0].Secret; \"$($checkout.Secrets[0].Secret)\"")]
    [InlineData("$checkout.GetCredential(); \"$($checkout.GetCredential())\"; $checkout.TimeLeft")]
    [InlineData("$checkout | Close-PrivXSecretCheckout; $null = Get-PrivXSecretCheckout $checkout.Id -Verbose -Debug")]
    [InlineData("$checkout.Secrets[0].Secret.NoSuchMethod()")]
    public void Streams_errors_and_objects_do_not_show_it(string script) => AssertHidden(_shell.Run(script));

    [Theory]
    [InlineData("checkOutSecret", FaultKind.HalfBody)]
    [InlineData("checkOutSecret", FaultKind.HalfJson)]
    [InlineData("getSecretCheckout", FaultKind.HalfJson)]
    [InlineData("listSecretCheckouts", FaultKind.HalfJson)]
    public void Nor_do_answers_that_cannot_be_read(string operation, FaultKind kind)
    {
        _shell.Simulator.Faults.Add(Fault.Of(kind, operation, times: null));
        Result result = _shell.Run("$account | Invoke-PrivXSecretCheckout -Verbose -Debug { 'inside' }; Get-PrivXSecretCheckout $checkout.Id -Verbose -Debug; Get-PrivXSecretCheckout -Verbose -Debug");
        Assert.NotEmpty(result.AllErrors);
        AssertHidden(result);
    }

    [Theory]
    [InlineData("$account | Invoke-PrivXSecretCheckout -Verbose -Debug -ErrorVariable told { 'inside' }; $told; $told.TargetObject; \"$($told.TargetObject.Secrets.Count)\"")]
    [InlineData("$account | Invoke-PrivXSecretCheckout -Verbose -Debug { throw 'enough' }")]
    [InlineData("$checkout | Close-PrivXSecretCheckout -Verbose -Debug; Close-PrivXSecretCheckout -All -Verbose -Debug")]
    [InlineData("Disconnect-PrivX -Verbose -Debug -ErrorVariable told; $told; $told.TargetObject; \"$($told.TargetObject.Secrets.Count)\"")]
    [InlineData("Remove-Module PrivX")]
    public void Nor_does_what_could_not_be_given_back(string script)
    {
        _shell.Simulator.Faults.Add(Fault.Status("releaseSecretCheckout", 400));
        Result result = _shell.Run(script);
        AssertHidden(result);
        Assert.DoesNotContain(result.Output, item => item?.ToString() is "1" or "2" or "3");
    }

    [Fact]
    public void It_is_shown_only_with_AsPlainText()
    {
        Assert.Equal(_secret, _shell.Run("(Get-PrivXSecretCheckout $checkout.Id -AsPlainText).Password").Only().BaseObject);
        Assert.Equal(_secret, _shell.Run("($account | Invoke-PrivXSecretCheckout -AsPlainText).Password").Only().BaseObject);
        Assert.Equal(_secret, _shell.Run("$checkout.GetCredential().GetNetworkCredential().Password").Only().BaseObject);
        Assert.Null(_shell.Run("(Get-PrivXSecretCheckout $checkout.Id).Password").Clean().Output.Single());
    }

    private void AssertHidden(Result result)
    {
        IEnumerable<string> texts = result.Verbose.Concat(result.Debug).Concat(result.Warnings).Concat(_host.Shown).Concat(_host.Questions)
            .Concat(result.Information.Select(record => record.ToString()))
            .Concat(result.AllErrors.SelectMany(Texts))
            .Concat(result.Output.SelectMany(item => new[] { item?.ToString() ?? string.Empty, item is null ? string.Empty : PSSerializer.Serialize(item, 9) }))
            .Concat(_shell.Run("$Error | ForEach-Object { \"$_ $($_.Exception) $($_.ScriptStackTrace) $($_.InvocationInfo.Line)\" }").Output.Select(item => item.ToString()));
        byte[] utf8 = Encoding.UTF8.GetBytes(_secret);
        string[] forms = [_secret, Convert.ToBase64String(utf8), Convert.ToHexString(utf8), Convert.ToBase64String(Encoding.Unicode.GetBytes(_secret))];
        foreach (string text in texts)
        {
            Assert.All(forms, form => Assert.DoesNotContain(form, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<string> Texts(ErrorRecord error) =>
        [error.ToString(), error.Exception.ToString(), error.ErrorDetails?.ToString() ?? string.Empty, PSSerializer.Serialize(error, 5), error.TargetObject?.ToString() ?? string.Empty];
}
