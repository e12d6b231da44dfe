using System;
using PrivX.Module.Tests.HandedIn;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>A check-out is given back over the session that took it, whichever is the default.</summary>
public sealed class CheckoutSessionTests : IDisposable
{
    private readonly TwoServers _both = new();

    public CheckoutSessionTests()
    {
        _both.Shell.Run($"$global:checkout = Get-PrivXAccountSecret {Checkouts.Account} -Session test | Invoke-PrivXSecretCheckout").Clean();
        Assert.Equal(2, _both.Test.State.Checkouts.All().Count);
        _both.Forget();
    }

    public void Dispose() => _both.Dispose();

    [Theory]
    [InlineData("$checkout | Close-PrivXSecretCheckout")]
    [InlineData("Close-PrivXSecretCheckout $checkout")]
    [InlineData("Close-PrivXSecretCheckout $checkout.Id")]
    [InlineData("$checkout.Id | Close-PrivXSecretCheckout")]
    [InlineData("[pscustomobject]@{ SecretCheckoutId = $checkout.Id } | Close-PrivXSecretCheckout")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($checkout)) | Close-PrivXSecretCheckout")]
    [InlineData("Close-PrivXSecretCheckout $checkout.Id -Session test")]
    public void Given_as_an_object_or_by_its_id(string script)
    {
        Assert.Empty(_both.Shell.Run(script).Clean().Warnings);
        Assert.Single(_both.Test.State.Checkouts.All());
        Assert.Empty(TwoServers.Changes(_both.Prod));
    }

    [Theory]
    [InlineData("$checkout | Close-PrivXSecretCheckout -Session prod")]
    [InlineData("Close-PrivXSecretCheckout $checkout.Id -Session prod")]
    public void And_not_over_another_that_is_named(string script)
    {
        Assert.StartsWith("PrivX.SessionMismatch,", _both.Shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, _both.Test.State.Checkouts.All().Count);
        Assert.Empty(TwoServers.Changes(_both.Prod));
    }

    [Fact]
    public void An_id_that_no_session_knows_may_be_of_another_server_which_is_told()
    {
        string warning = Assert.Single(_both.Shell.Run("Close-PrivXSecretCheckout 0b0b0b0b-0000-4000-8000-000000000001").Clean().Warnings);
        Assert.Contains("0b0b0b0b-0000-4000-8000-000000000001", warning, StringComparison.Ordinal);
        Assert.Contains("prod", warning, StringComparison.Ordinal);
        Assert.Contains("-Session", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_session_with_the_same_server_gave_back_is_not_given_back_again()
    {
        _both.Shell.Run("$null = Connect-PrivX -Server $TestServer -Credential $TestCredential -OAuthCredential $TestOAuth -TrustedCertificate $TestCa -Name second; Close-PrivXSecretCheckout $checkout.Id -Session second").Clean();
        _both.Shell.Run("Disconnect-PrivX test").Clean();
        Assert.Single(_both.Test.Journal.Requests("releaseSecretCheckout"));
    }
}
