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

    public RetryPolicy(RetryOptions options, IClock clock)
    {
        _options = options;
        _clock = clock;
    }

    public async Task<HttpResponseMessage> ExecuteAsync(
        Func<int, CancellationToken, Task<HttpResponseMessage>> attempt,
        Func<AttemptOutcome, RetryVerdict> judge,
        Action<RetryNotice> notify,
        CancellationToken cancellationToken)
    {
        DateTimeOffset deadline = _clock.UtcNow + _options.MaxTotalTime;
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

            RetryVerdict verdict = judge(outcome);
            TimeSpan? delay = DelayBefore(number + 1, verdict, deadline);
            if (delay is null)
            {
                if (outcome.Exception is not null)
                {
                    ExceptionDispatchInfo.Capture(outcome.Exception).Throw();
                }

                return outcome.Response!;
            }

            outcome.Response?.Dispose();
            notify(new RetryNotice(number, _options.MaxRetries + 1, delay.Value, verdict.Reason));
            await _clock.DelayAsync(delay.Value, cancellationToken).ConfigureAwait(false);
        }
    }

    // Null where there is no next attempt: the outcome is final, the count is used up, or the wait itself would break a bound.
    private TimeSpan? DelayBefore(int next, RetryVerdict verdict, DateTimeOffset deadline)
    {
        if (!verdict.Retry || next > _options.MaxRetries + 1)
        {
            return null;
        }

        TimeSpan delay = verdict.RetryAfter ?? BackOff(next);
        if (delay < TimeSpan.Zero)
        {
            delay = TimeSpan.Zero;
        }

        return delay <= _options.MaxDelay && _clock.UtcNow + delay <= deadline ? delay : null;
    }

    // Doubles each time; between half and the whole of that, so that clients that failed together do not come back together.
    private TimeSpan BackOff(int next)
    {
        double whole = Math.Min(_options.BaseDelay.TotalMilliseconds * Math.Pow(2, next - 2), _options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Floor(whole * (0.5 + (Jitter.Next() / 2))));
    }
}
