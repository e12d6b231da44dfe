using System;
using System.Threading;
using PrivX.Client;

namespace PrivX.Transport;

/// <summary>Our clock in the shape packages ask for, so that a test's clock decides how long they wait.</summary>
internal sealed class ClockTimeProvider : TimeProvider
{
    private readonly IClock _clock;

    public ClockTimeProvider(IClock clock)
    {
        _clock = clock;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _clock.UtcNow;

    public override long GetTimestamp() => _clock.UtcNow.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(_clock, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
