using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.Transport;

/// <summary>A timer over <see cref="IClock.DelayAsync"/>.</summary>
internal sealed class ClockTimer : ITimer
{
    private readonly object _gate = new();
    private readonly IClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private CancellationTokenSource? _running;
    private bool _disposed;

    public ClockTimer(IClock clock, TimerCallback callback, object? state)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        CancellationToken token;
        lock (_gate)
        {
            if (_disposed)
            {
                return false;
            }

            Stop();
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            _running = new CancellationTokenSource();
            token = _running.Token;
        }

        _ = RunAsync(dueTime, period, token);
        return true;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            Stop();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private void Stop()
    {
        // Cancelled, not disposed: the run may be asking its token this moment, and without a wait handle there is nothing to free.
        _running?.Cancel();
        _running = null;
    }

    private async Task RunAsync(TimeSpan dueTime, TimeSpan period, CancellationToken token)
    {
        try
        {
            await _clock.DelayAsync(dueTime, token).ConfigureAwait(false);
            while (!token.IsCancellationRequested)
            {
                _callback(_state);
                if (period <= TimeSpan.Zero)
                {
                    return;
                }

                await _clock.DelayAsync(period, token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped or changed; nobody waits for this run any more.
        }
    }
}
