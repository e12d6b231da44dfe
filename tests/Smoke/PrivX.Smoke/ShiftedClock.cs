using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.Smoke;

/// <summary>The machine's clock, put forward: tokens grow old without anybody waiting.</summary>
internal sealed class ShiftedClock : IClock
{
    public TimeSpan Shift { get; set; }

    public DateTimeOffset UtcNow => DateTimeOffset.UtcNow + Shift;

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, cancellationToken);
}
