using System;

namespace PrivX.RoleStore;

/// <summary>What became of a source that was read again, as Update-PrivXSource -Wait writes it.</summary>
public sealed class SourceRefreshOutcome
{
    /// <summary>Id of the source.</summary>
    public string? SourceId { get; init; }

    /// <summary>Name of the source.</summary>
    public string? Name { get; init; }

    /// <summary>Succeeded, Failed, or TimedOut when the server showed no result in time.</summary>
    public required string Outcome { get; init; }

    /// <summary>State of the source: OK, NOK or DISABLED.</summary>
    public string? StatusCode { get; init; }

    /// <summary>The server's words.</summary>
    public string? StatusText { get; init; }

    /// <summary>When the source was last changed, in UTC.</summary>
    public DateTimeOffset? Updated { get; init; }
}
