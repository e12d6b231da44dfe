using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Base;

/// <summary>The pauses between questions to the server whether something is so by now: short at first, then longer, and not beyond a time-out.</summary>
internal sealed class Poller
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    private readonly IClock _clock;
    private readonly TimeSpan _longestPause;
    private TimeSpan _pause = FirstPause;

    /// <param name="clock">Tells the time.</param>
    /// <param name="timeout">How long to ask at most.</param>
    /// <param name="longestPause">How long to pause at most.</param>
    public Poller(IClock clock, TimeSpan timeout, TimeSpan longestPause)
    {
        _clock = clock;
        _longestPause = longestPause;
        End = clock.UtcNow + timeout;
    }

    /// <summary>When the time is up.</summary>
    public DateTimeOffset End { get; }

    public bool IsTimeUp => _clock.UtcNow >= End;

    /// <summary>Asks until the answer is final; false when the time was up before. One answer is had in any case.</summary>
    /// <param name="ask">One question; true ends it.</param>
    /// <param name="token">Ends it too.</param>
    public async Task<bool> UntilAsync(Func<CancellationToken, Task<bool>> ask, CancellationToken token)
    {
        while (!await ask(token).ConfigureAwait(false))
        {
            if (!await PauseAsync(TimeSpan.Zero, null, token).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Pauses until the next question; false when the time is up.</summary>
    /// <param name="atLeast">How long to pause at least.</param>
    /// <param name="known">When the answer is expected to change, from now on: where that is sooner it ends the pause, and short pauses follow.</param>
    /// <param name="token">Ends the pause.</param>
    public async Task<bool> PauseAsync(TimeSpan atLeast, TimeSpan? known, CancellationToken token)
    {
        TimeSpan left = End - _clock.UtcNow;
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        TimeSpan pause = Shorter(atLeast > _pause ? atLeast : _pause, left);
        if (known < pause)
        {
            pause = known.Value;
            _pause = FirstPause;
        }
        else
        {
            _pause = Shorter(TimeSpan.FromTicks(_pause.Ticks * 3 / 2), _longestPause);
        }

        await _clock.DelayAsync(pause, token).ConfigureAwait(false);
        return true;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
