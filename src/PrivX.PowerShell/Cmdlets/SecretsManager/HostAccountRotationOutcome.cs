using System;

namespace PrivX.SecretsManager;

/// <summary>What became of the rotation of a host account's password, as Reset-PrivXHostAccountPassword -Wait writes it.</summary>
public sealed class HostAccountRotationOutcome
{
    /// <summary>Id of the host.</summary>
    public string? HostId { get; init; }

    /// <summary>Name of the host.</summary>
    public string? TargetHost { get; init; }

    /// <summary>Name of the account.</summary>
    public string? Account { get; init; }

    /// <summary>Succeeded, Failed, Skipped for one that was rotated since the time of -Since, or TimedOut when the server showed no result in time.</summary>
    public required string Outcome { get; init; }

    /// <summary>Last successful rotation, in UTC.</summary>
    public DateTimeOffset? LastRotated { get; init; }

    /// <summary>Last failed rotation, in UTC; none after a success.</summary>
    public DateTimeOffset? LastError { get; init; }

    /// <summary>Why it failed, in the server's words.</summary>
    public string? LastErrorDetails { get; init; }
}
