using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Transport;

/// <summary>A clock whose waits are over at once and are remembered.</summary>
internal sealed class InstantClock : IClock
{
    public DateTimeOffset UtcNow { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waits.Add(delay);
        UtcNow += delay;
        return Task.CompletedTask;
    }
}
