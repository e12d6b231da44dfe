using System;
using PrivX.Authorizer;

namespace PrivX.PowerShell.Session;

/// <summary>A request for a check-out without a known answer: under way, or its answer was lost.</summary>
internal sealed class LostCheckout(AccountSecret account, DateTimeOffset sent)
{
    // The clocks of two machines that are kept right differ by less.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(5);

    /// <summary>What was to be checked out.</summary>
    public AccountSecret Account { get; } = account;

    /// <summary>When its answer was given up; null while it is under way.</summary>
    public DateTimeOffset? GivenUp { get; set; }

    /// <summary>True for a check-out that the server made while the request was under way.</summary>
    public bool MayHaveMade(SecretCheckout checkout, DateTimeOffset now) =>
        checkout.Created >= sent - ClockDifference && checkout.Created <= (GivenUp ?? now) + ClockDifference;
}
