using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Tests.Transport;

namespace PrivX.Client.Tests.Pipeline;

public sealed class ReadTimeoutTests
{
    // All waits stand still until the test moves the clock.
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.001)]
    public void Without_a_time_out_nothing_waits(double seconds)
    {
        using var timer = new ReadTimeout(_clock, TimeSpan.FromSeconds(seconds), default);
        Assert.Equal((0, false), (_clock.Waiting, timer.Expired));
    }

    [Fact]
    public async Task It_fires_when_nothing_happened_and_not_while_it_is_paused()
    {
        using var timer = new ReadTimeout(_clock, TimeSpan.FromSeconds(1), default);
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
    public async Task Started_again_it_fires_a_time_out_later_and_not_later_still()
    {
        using var timer = new ReadTimeout(_clock, TimeSpan.FromSeconds(100), default);
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration registration = timer.Token.Register(fired.SetResult);
        _clock.Advance(TimeSpan.FromSeconds(60));
        timer.Restart();
        await AdvanceAsync(TimeSpan.FromSeconds(40));
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal((1, false), (_clock.Waiting, timer.Expired));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, _clock.Waiting);
        await fired.Task;
    }

    // The frameworks' timers take 49 days at most.
    [Fact]
    public void However_long_the_time_out_it_waits_for_a_day_at_a_time()
    {
        var clock = new InstantClock();
        using var timer = new ReadTimeout(clock, TimeSpan.FromDays(60.5), default);
        Assert.Equal([.. Enumerable.Repeat(TimeSpan.FromDays(1), 60), TimeSpan.FromDays(0.5)], clock.Waits);
        Assert.True(timer.Expired);
    }

    [Fact]
    public void Done_it_waits_no_longer()
    {
        var timer = new ReadTimeout(_clock, TimeSpan.FromSeconds(1), default);
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
