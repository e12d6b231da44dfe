using System;

namespace PrivX.Monitor;

/// <summary>What became of a restart, as Restart-PrivXInstance -Wait writes it.</summary>
public sealed class InstanceRestartOutcome
{
    /// <summary>Succeeded, or TimedOut when not everything ran again in time.</summary>
    public required string Outcome { get; init; }

    /// <summary>How long it took, or was waited.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Components that do not run yet, each with its state.</summary>
    public ItemList<string> Problems { get; init; } = [];
}
