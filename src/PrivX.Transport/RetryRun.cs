using System;
using PrivX.Client;
using PrivX.Client.Transport;

namespace PrivX.Transport;

/// <summary>What one call's retrying remembers: when it began, which attempt it is at, how long the next wait is.</summary>
internal sealed class RetryRun
{
    private readonly RetryOptions _options;
    private readonly IClock _clock;
    private readonly Func<AttemptOutcome, RetryVerdict> _judge;
    private readonly Action<RetryNotice> _notify;
    private readonly DateTimeOffset _deadline;
    private int _attempt;
    private string _reason = string.Empty;

    public RetryRun(RetryOptions options, IClock clock, Func<AttemptOutcome, RetryVerdict> judge, Action<RetryNotice> notify)
    {
        _options = options;
        _clock = clock;
        _judge = judge;
        _notify = notify;
        _deadline = clock.UtcNow + options.MaxTotalTime;
    }

    /// <summary>The wait before the next attempt, set by <see cref="WorthAnother"/>.</summary>
    public TimeSpan Delay { get; private set; }

    public int NextAttempt() => ++_attempt;

    /// <summary>Judges an outcome. <paramref name="retries"/> is how many retries were made already.</summary>
    public bool WorthAnother(AttemptOutcome outcome, int retries)
    {
        RetryVerdict verdict = _judge(outcome);
        if (!verdict.Retry || retries >= _options.MaxRetries)
        {
            return false;
        }

        _reason = verdict.Reason;
        Delay = verdict.RetryAfter is { } asked ? Max(asked, TimeSpan.Zero) : BackOff(retries);
        return Delay <= _options.MaxDelay && _clock.UtcNow + Delay <= _deadline;
    }

    public void Announce(int retries) => _notify(new RetryNotice(retries + 1, _options.MaxRetries + 1, Delay, _reason));

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // Doubles each time; between half and the whole of that, so that clients that failed together do not come back together.
    // Whole milliseconds, as timers count, so that what is announced is what is waited.
    private TimeSpan BackOff(int retries)
    {
        double whole = Math.Min(_options.BaseDelay.TotalMilliseconds * Math.Pow(2, retries), _options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Floor(whole * (0.5 + (Jitter.Next() / 2))));
    }
}
