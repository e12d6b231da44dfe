using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>
/// A clock that moves by itself through short waits (between retries) and stands still for long ones (time-outs), until a test moves it.
/// </summary>
internal sealed class TestClock(DateTimeOffset start, TimeSpan longWait) : IClock
{
    private readonly object _gate = new();
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Done)> _waiting = [];
    private DateTimeOffset _now = start;

    public TestClock()
        : this(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), TimeSpan.FromSeconds(90))
    {
    }

    public DateTimeOffset UtcNow
    {
        get
        {
            lock (_gate)
            {
                return _now;
            }
        }
    }

    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (delay < longWait)
        {
            Advance(delay);
            return Task.CompletedTask;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((_now + delay, done));
        }

        cancellationToken.Register(() =>
        {
            lock (_gate)
            {
                _waiting.RemoveAll(wait => wait.Done == done);
            }

            done.TrySetCanceled(cancellationToken);
        });
        return done.Task;
    }

    public void Advance(TimeSpan by)
    {
        TaskCompletionSource[] due;
        lock (_gate)
        {
            _now += by;
            due = [.. _waiting.Where(wait => wait.Due <= _now).Select(wait => wait.Done)];
            _waiting.RemoveAll(wait => wait.Due <= _now);
        }

        foreach (TaskCompletionSource done in due)
        {
            done.TrySetResult();
        }
    }
}
