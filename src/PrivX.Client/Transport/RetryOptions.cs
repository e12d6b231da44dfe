using System;

namespace PrivX.Client.Transport;

/// <summary>Bounds of retrying.</summary>
internal sealed record RetryOptions
{
    /// <summary>Retries after the first attempt.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>The first wait; doubles, with jitter.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest single wait, also for Retry-After: asked to wait longer, the client gives up at once and says so.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>All waits and attempts together.</summary>
    public TimeSpan MaxTotalTime { get; init; } = TimeSpan.FromMinutes(3);
}
