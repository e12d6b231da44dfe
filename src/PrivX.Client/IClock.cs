using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client;

/// <summary>
/// Where the client takes its time from; replaced by tests so that none of them sleeps. Waits between retries and time-outs both
/// come from here: a clock whose long waits end at once makes every call time out.
/// </summary>
public interface IClock
{
    /// <summary>The time now, in UTC.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>Completes after <paramref name="delay"/>, or is cancelled.</summary>
    Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken);
}
