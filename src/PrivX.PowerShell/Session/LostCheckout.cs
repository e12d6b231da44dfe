using System;
using System.Threading.Tasks;
using PrivX.Authorizer;

namespace PrivX.PowerShell.Session;

/// <summary>A request for a check-out without a known answer: under way, or its answer was lost.</summary>
internal sealed class LostCheckout(AccountSecret account, DateTimeOffset sent)
{
    // The clocks of two machines that are kept right differ by less.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<bool> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset? _ended;

    /// <summary>What was to be checked out.</summary>
    public AccountSecret Account { get; } = account;

    /// <summary>Is done when the request is not under way any more.</summary>
    public Task Over => _over.Task;

    /// <summary>Notes that no answer is waited for any more.</summary>
    public void End(DateTimeOffset now)
    {
        _ended = now;
        _over.TrySetResult(true);
    }

    /// <summary>True where it was given up after a time.</summary>
    public bool EndedAfter(DateTimeOffset time) => _ended > time;

    /// <summary>True for a check-out that the server made while the request was under way.</summary>
    public bool MayHaveMade(SecretCheckout checkout, DateTimeOffset now) =>
        checkout.Created >= sent - ClockDifference && checkout.Created <= (_ended ?? now) + ClockDifference;
}
