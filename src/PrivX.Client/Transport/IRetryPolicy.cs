using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Transport;

/// <summary>Runs an attempt until it is judged final or the bounds (count, total time) are reached.</summary>
internal interface IRetryPolicy
{
    /// <summary>
    /// Calls <paramref name="attempt"/> (its number counts from 1) and asks <paramref name="judge"/> about each outcome; waits with
    /// jittered exponential back-off, or as long as the verdict's RetryAfter says, and tells <paramref name="notify"/> before each wait.
    /// The last outcome is returned or thrown as itself.
    /// </summary>
    Task<HttpResponseMessage> ExecuteAsync(
        Func<int, CancellationToken, Task<HttpResponseMessage>> attempt,
        Func<AttemptOutcome, RetryDecision> judge,
        Action<RetryNotice> notify,
        CancellationToken cancellationToken);

    /// <summary>The wait after an attempt, by the same rules, for what is repeated in other ways; null when there is no further attempt.</summary>
    /// <param name="attempt">Number of the attempt that failed, from 1.</param>
    /// <param name="verdict">Whether it is worth another, and why.</param>
    /// <param name="start">When the first one began.</param>
    RetryNotice? Next(int attempt, RetryDecision verdict, DateTimeOffset start);
}
