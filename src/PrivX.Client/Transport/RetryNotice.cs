using System;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Transport;

/// <summary>Told before a wait: which attempt failed, how many there may be, how long the wait is.</summary>
internal sealed record RetryNotice(int Attempt, int MaxAttempts, TimeSpan Delay, string Reason)
{
    // A first retry after a moment is everyday noise; a second, or a long wait, is something to know.
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(5);

    /// <summary>Tells the user, as loudly as it matters.</summary>
    public void TellTo(ICallReporter? reporter)
    {
        string message = $"{Reason}; trying again in {Text.Seconds(Delay)} ({Attempt + 1} of {MaxAttempts}).";
        if (Attempt == 1 && Delay < LongWait)
        {
            reporter?.Verbose(message);
        }
        else
        {
            reporter?.Warning(message);
        }
    }
}
