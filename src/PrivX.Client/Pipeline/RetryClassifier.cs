using System;
using System.Net.Http;
using System.Net.Http.Headers;
using PrivX.Client.Operations;
using PrivX.Client.Transport;

namespace PrivX.Client.Pipeline;

/// <summary>Whether an outcome is worth another attempt: by what failed, and by what the operation may bear.</summary>
internal sealed class RetryClassifier(IClock clock)
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;

    public RetryDecision Judge(CallContext call, AttemptOutcome outcome) =>
        outcome.Response is { } response ? Judge(call, response)
        : outcome.Exception is { } exception ? Judge(call, exception)
        : RetryDecision.Final;

    /// <summary>How long a response asks to wait, in whichever form; null if it does not.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, IClock clock)
    {
        RetryConditionHeaderValue? header = response.Headers.RetryAfter;
        TimeSpan? wait = header?.Delta ?? header?.Date - clock.UtcNow;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>True for statuses that pass: the same request may succeed a moment later.</summary>
    private static bool IsPassing(int status) => status is RequestTimeout or TooManyRequests or (>= 500 and not 501 and not 505);

    private static bool MayRepeat(CallContext call) => call.Operation.Repeat != RepeatClass.Once;

    private bool HasTime(CallContext call, TimeSpan? wait) => !(clock.UtcNow + (wait ?? TimeSpan.Zero) > call.RepeatUntil);

    private RetryDecision Judge(CallContext call, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        TimeSpan? wait = RetryAfter(response, clock);
        if (!IsPassing(status) || !(MayRepeat(call) || status == TooManyRequests) || !HasTime(call, wait))
        {
            return RetryDecision.Final;
        }

        // 429 is said before a request is looked at; behind all the others it may have been carried out.
        call.EarlierOutcomeUnknown |= status != TooManyRequests;
        call.WasThrottled |= status == TooManyRequests;
        return new RetryDecision(true, $"PrivX answered {status} to {call.Name}", wait);
    }

    private RetryDecision Judge(CallContext call, Exception exception)
    {
        // Already judged (a renewal of the token that failed), or the caller's own cancellation.
        if (exception is PrivXException || !ConnectionFailure.TryRead(exception, null, out ConnectionFailure failure))
        {
            return RetryDecision.Final;
        }

        if (!failure.IsPassing || !(failure.BeforeSending || MayRepeat(call)) || !HasTime(call, null))
        {
            return RetryDecision.Final;
        }

        call.EarlierOutcomeUnknown |= !failure.BeforeSending;
        return new RetryDecision(true, $"{call.Name} failed: {failure.Words}", null);
    }
}
