using System;

namespace PrivX.Simulator.Trouble;

/// <summary>Somebody who comes back when their connections are ended, as long as they may.</summary>
/// <param name="UserId">Who.</param>
/// <param name="After">How long it takes, on the simulator's clock.</param>
internal sealed record Reopening(string UserId, TimeSpan After)
{
    /// <summary>How often still.</summary>
    public int Left { get; set; }
}
