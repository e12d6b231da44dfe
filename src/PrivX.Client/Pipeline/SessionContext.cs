using System;

namespace PrivX.Client.Pipeline;

/// <summary>What every call of a session shares and none changes.</summary>
internal sealed record SessionContext(BaseAddress Address, string UserAgent, TimeSpan Timeout, IClock Clock, Uri? Proxy)
{
    /// <summary>What objects that were read over the session carry.</summary>
    public ObjectOrigin Origin { get; } = new(Address.Address);

    /// <summary>Longest time of a call with all its attempts; null for none.</summary>
    public TimeSpan? Deadline { get; init; }
}
