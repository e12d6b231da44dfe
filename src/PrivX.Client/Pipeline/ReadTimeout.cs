using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Pipeline;

/// <summary>
/// Cancels its token when nothing has happened for a while. Starting it again only moves a number: one timer serves a whole response.
/// </summary>
internal sealed class ReadTimeout : IDisposable
{
    private const long Never = long.MaxValue;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly IClock _clock;
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource _fire;
    private readonly CancellationTokenSource _stop = new();
    private long _deadline;
    private volatile bool _expired;

    public ReadTimeout(IClock clock, TimeSpan timeout, CancellationToken cancellationToken)
    {
        _clock = clock;
        _timeout = timeout;
        _fire = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Restart();
        if (timeout > TimeSpan.Zero)
        {
            _ = WatchAsync(_stop.Token);
        }
    }

    /// <summary>Cancelled by the time-out or by the caller.</summary>
    public CancellationToken Token => _fire.Token;

    /// <summary>True when it was the time-out.</summary>
    public bool Expired => _expired;

    public void Restart() => Volatile.Write(ref _deadline, (_clock.UtcNow + _timeout).UtcTicks);

    /// <summary>Does not count until the next start.</summary>
    public void Pause() => Volatile.Write(ref _deadline, Never);

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _fire.Dispose();
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                long left = Volatile.Read(ref _deadline) - _clock.UtcNow.UtcTicks;
                if (left <= 0)
                {
                    _expired = true;
                    _fire.Cancel();
                    return;
                }

                // At least a millisecond: timers wake a little early, and a wait of nothing would spin.
                TimeSpan wait = TimeSpan.FromTicks(Math.Max(left, TimeSpan.TicksPerMillisecond));
                wait = wait > _timeout ? _timeout : wait;
                await _clock.DelayAsync(wait > LongestWait ? LongestWait : wait, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped: the response came.
        }
        catch (ObjectDisposedException)
        {
            // The response came in the same moment.
        }
    }
}
