using System;

namespace PrivX.Client.Transport;

/// <summary>Told before a wait: which attempt failed, how many there may be, how long the wait is.</summary>
internal sealed record RetryNotice(int Attempt, int MaxAttempts, TimeSpan Delay, string Reason);
