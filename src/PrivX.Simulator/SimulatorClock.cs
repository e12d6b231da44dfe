using System;
using System.Threading;

namespace PrivX.Simulator;

/// <summary>The simulator's idea of now: real time plus an offset that can be moved forward.</summary>
public sealed class SimulatorClock
{
    private long _offsetTicks;

    public DateTimeOffset UtcNow => DateTimeOffset.UtcNow + Offset;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Lets tokens and checkouts expire, refreshes end and rotations finish, without waiting.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _offsetTicks, by.Ticks);
}
