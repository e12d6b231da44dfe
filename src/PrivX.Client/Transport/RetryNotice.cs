using System;

namespace PrivX.Client.Transport;

/// <summary>Told before a wait: which attempt failed, how many there may be, how long the wait is, and how long the call has taken already.</summary>
internal sealed record RetryNotice(int Attempt, int MaxAttempts, TimeSpan Delay, string Reason, TimeSpan Elapsed = default)
{
    // A first retry after a moment is everyday noise; whatever makes a call last for longer is something to know.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Tells the user, as loudly as it matters.</summary>
    public void TellTo(ICallReporter? reporter)
    {
        string message = $"{Reason}; trying again in {Text.Seconds(Delay)} ({Attempt + 1} of {MaxAttempts}).";
        if (Attempt == 1 && Elapsed + Delay <= Moment)
        {
            reporter?.Verbose(message);
        }
        else
        {
            reporter?.Warning(message);
        }
    }
}
