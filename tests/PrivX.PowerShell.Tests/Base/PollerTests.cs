using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Tests.Transport;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Tests.Base;

/// <summary>All waiting for the server has the same pauses.</summary>
public sealed class PollerTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly InstantClock _clock = new();

    [Fact]
    public async Task Pauses_become_longer_up_to_the_longest_and_end_with_the_time()
    {
        Assert.False(await new Poller(_clock, TimeSpan.FromSeconds(30), Longest).UntilAsync(_ => Task.FromResult(false), CancellationToken.None));
        Assert.Equal([250, 375, 562.5], _clock.Waits.Take(3).Select(wait => wait.TotalMilliseconds));
        Assert.Equal(Longest, _clock.Waits.Max());
        Assert.Equal(TimeSpan.FromSeconds(30), _clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait));
    }

    [Fact]
    public async Task Without_time_the_question_is_asked_once()
    {
        int asked = 0;
        Assert.False(await new Poller(_clock, TimeSpan.Zero, Longest).UntilAsync(_ => Task.FromResult(++asked < 0), CancellationToken.None));
        Assert.Equal(1, asked);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task A_final_answer_ends_the_waiting()
    {
        int asked = 0;
        Assert.True(await new Poller(_clock, TimeSpan.FromMinutes(1), Longest).UntilAsync(_ => Task.FromResult(++asked == 3), CancellationToken.None));
        Assert.Equal(2, _clock.Waits.Count);
    }

    [Fact]
    public async Task What_is_known_to_change_sooner_ends_the_pause_and_short_pauses_follow()
    {
        var poller = new Poller(_clock, TimeSpan.FromMinutes(1), Longest);
        await poller.PauseAsync(TimeSpan.Zero, null, CancellationToken.None);
        await poller.PauseAsync(TimeSpan.Zero, TimeSpan.FromMilliseconds(100), CancellationToken.None);
        await poller.PauseAsync(TimeSpan.Zero, TimeSpan.FromSeconds(20), CancellationToken.None);
        Assert.Equal([250, 100, 250], _clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task A_pause_is_as_long_as_is_asked_for_but_not_longer_than_the_time_left()
    {
        var poller = new Poller(_clock, TimeSpan.FromSeconds(1.5), Longest);
        Assert.True(await poller.PauseAsync(TimeSpan.FromSeconds(1), null, CancellationToken.None));
        Assert.True(await poller.PauseAsync(TimeSpan.FromSeconds(1), null, CancellationToken.None));
        Assert.True(poller.IsTimeUp);
        Assert.False(await poller.PauseAsync(TimeSpan.FromSeconds(1), null, CancellationToken.None));
        Assert.Equal([1000, 500], _clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task A_stop_ends_the_waiting()
    {
        using var stop = new CancellationTokenSource();
        var poller = new Poller(_clock, TimeSpan.FromMinutes(1), Longest);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poller.UntilAsync(
            _ =>
            {
                stop.Cancel();
                return Task.FromResult(false);
            },
            stop.Token));
    }
}
