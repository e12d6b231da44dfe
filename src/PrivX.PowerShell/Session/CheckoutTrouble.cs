using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Session;

/// <summary>A check-out that may be open against the user's will, and why.</summary>
/// <param name="Failure">The reason, with the id of the check-out or the account.</param>
/// <param name="Item">The check-out without its secret, or the account.</param>
internal sealed record CheckoutTrouble(PrivXException Failure, PrivXObject Item)
{
    private const string Remedy = "Close-PrivXSecretCheckout -All tries again, also over another session of the same user or API client.";

    /// <summary>What was not given back.</summary>
    /// <param name="checkout">The check-out.</param>
    /// <param name="reason">Why, as a sentence.</param>
    /// <param name="cause">The failure, where there was one.</param>
    public static CheckoutTrouble NotGivenBack(SecretCheckout checkout, string reason, Exception? cause)
    {
        string end = checkout.Expires is { } expires ? $"until {expires:u}" : "until it expires";
        return new(
            new PrivXObjectException(ErrorCodes.NotGivenBack, $"The check-out {checkout.Id} of {AccountText.Of(checkout)} could not be given back, and stays open {end}: {reason}", cause) { Remedy = Remedy },
            checkout);
    }

    /// <summary>What may have been taken.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reason">Why that is not known, as a sentence.</param>
    /// <param name="mayBe">The check-outs of it that the caller has, where they could be looked at.</param>
    public static CheckoutTrouble NotKnown(AccountSecret account, string reason, IReadOnlyCollection<SecretCheckout>? mayBe = null)
    {
        string open = mayBe is not { Count: > 0 } ? string.Empty : $" Open are: {string.Join(", ", mayBe.Select(checkout => $"{checkout.Id} since {checkout.Created:u}"))}.";
        return new(
            new PrivXOutcomeUnknownException($"It is not known whether {AccountText.Of(account)} has been checked out: {reason}{open}", null)
            {
                Remedy = "Get-PrivXSecretCheckout shows what is open, Close-PrivXSecretCheckout gives it back.",
            },
            account);
    }

    /// <summary>In words for a warning.</summary>
    public override string ToString() => $"{Failure.Message} {Advice.For(Failure)}";
}
