using System;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transport;

namespace PrivX.Transport;

/// <summary>
/// Attempts, waits and bounds. Own rather than Polly: that one's packages ask .NET Framework for other versions of ValueTask and
/// TimeProvider than everything else here, and beside a module that answers such requests with its own copies it would not link.
/// </summary>
internal sealed class RetryPolicy : IRetryPolicy
{
    private readonly RetryOptions _options;
    private readonly IClock _clock;
    private readonly Func<double> _jitter;

    /// <param name="options">The bounds.</param>
    /// <param name="clock">What waits.</param>
    /// <param name="jitter">A share between 0 and 1; other than random for tests.</param>
    public RetryPolicy(RetryOptions options, IClock clock, Func<double>? jitter = null)
    {
        _options = options;
        _clock = clock;
        _jitter = jitter ?? Jitter.Next;
    }

    public async Task<HttpResponseMessage> ExecuteAsync(
        Func<int, CancellationToken, Task<HttpResponseMessage>> attempt,
        Func<AttemptOutcome, RetryDecision> judge,
        Action<RetryNotice> notify,
        CancellationToken cancellationToken)
    {
        DateTimeOffset start = _clock.UtcNow;
        for (int number = 1; ; number++)
        {
            AttemptOutcome outcome;
            try
            {
                outcome = new AttemptOutcome(await attempt(number, cancellationToken).ConfigureAwait(false), null);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                outcome = new AttemptOutcome(null, e);
            }

            RetryDecision verdict = judge(outcome);
            RetryNotice? next = Next(number, verdict, start);
            if (next is null)
            {
                if (outcome.Exception is not null)
                {
                    ExceptionDispatchInfo.Capture(outcome.Exception).Throw();
                }

                return outcome.Response!;
            }

            outcome.Response?.Dispose();
            notify(next);
            await _clock.DelayAsync(next.Delay, cancellationToken).ConfigureAwait(false);
        }
    }

    // Null where there is no next attempt: the outcome is final, the count is used up, or the wait itself would break a bound.
    public RetryNotice? Next(int attempt, RetryDecision verdict, DateTimeOffset start)
    {
        if (!verdict.Retry || attempt > _options.MaxRetries)
        {
            return null;
        }

        TimeSpan delay = verdict.RetryAfter ?? BackOff(attempt + 1);
        if (delay < TimeSpan.Zero)
        {
            delay = TimeSpan.Zero;
        }

        return delay <= _options.MaxDelay && _clock.UtcNow + delay <= start + _options.MaxTotalTime
            ? new RetryNotice(attempt, _options.MaxRetries + 1, delay, verdict.Reason, _clock.UtcNow - start)
            : null;
    }

    // Doubles each time; between half and the whole of that, so that clients that failed together do not come back together.
    private TimeSpan BackOff(int next)
    {
        double whole = Math.Min(_options.BaseDelay.TotalMilliseconds * Math.Pow(2, next - 2), _options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Floor(whole * (0.5 + (_jitter() / 2))));
    }
}
