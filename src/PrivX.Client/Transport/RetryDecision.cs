using System;

namespace PrivX.Client.Transport;

/// <summary>Whether an outcome is worth another attempt, why, and how long the server asked to wait.</summary>
internal sealed record RetryDecision(bool Retry, string Reason, TimeSpan? RetryAfter)
{
    public static RetryDecision Final { get; } = new(false, string.Empty, null);
}
