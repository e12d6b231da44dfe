using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Pipeline;

public sealed class IdleTimerTests
{
    // All waits stand still until the test moves the clock.
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.001)]
    public void Without_a_time_out_nothing_waits(double seconds)
    {
        using var timer = new IdleTimer(_clock, TimeSpan.FromSeconds(seconds), default);
        Assert.Equal((0, false), (_clock.Waiting, timer.Expired));
    }

    [Fact]
    public async Task It_fires_when_nothing_happened_and_not_while_it_is_paused()
    {
        using var timer = new IdleTimer(_clock, TimeSpan.FromSeconds(1), default);
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration registration = timer.Token.Register(fired.SetResult);
        timer.Pause();
        await AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.False(timer.Expired);
        timer.Restart();
        await AdvanceAsync(TimeSpan.FromMilliseconds(1_500), until: fired.Task);
        Assert.True(timer.Expired);
    }

    [Fact]
    public void Done_it_waits_no_longer()
    {
        var timer = new IdleTimer(_clock, TimeSpan.FromSeconds(1), default);
        Assert.Equal(1, _clock.Waiting);
        timer.Dispose();
        Assert.Equal(0, _clock.Waiting);
    }

    private async Task AdvanceAsync(TimeSpan by, Task? until = null)
    {
        _clock.Advance(by);
        if (until is not null)
        {
            await until;
            return;
        }

        while (_clock.Waiting == 0)
        {
            await Task.Yield();
        }
    }
}
