using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Bridge;

namespace PrivX.PowerShell.Base;

/// <summary>Asks the server again and again until something is so, for <c>-Wait</c>: soon at first, then less often, and not beyond a time-out.</summary>
internal sealed class Waiter(PipelineBridge bridge, IClock clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Asks until the answer is final; false when the time was up before. One answer is had in any case.</summary>
    /// <param name="timeout">How long at most.</param>
    /// <param name="ask">One look at the server; true ends the waiting.</param>
    public bool Until(TimeSpan timeout, Func<CancellationToken, Task<bool>> ask) =>
        bridge.Run(async token =>
        {
            DateTimeOffset end = clock.UtcNow + timeout;
            TimeSpan pause = FirstPause;
            while (!await ask(token).ConfigureAwait(false))
            {
                TimeSpan left = end - clock.UtcNow;
                if (left <= TimeSpan.Zero)
                {
                    return false;
                }

                await clock.DelayAsync(pause < left ? pause : left, token).ConfigureAwait(false);
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 3 / 2, LongestPause.Ticks));
            }

            return true;
        });
}
