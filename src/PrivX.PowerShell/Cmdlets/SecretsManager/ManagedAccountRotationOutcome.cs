using System;

namespace PrivX.SecretsManager;

/// <summary>What became of the rotation of a managed account's password, as Reset-PrivXManagedAccountPassword -Wait writes it.</summary>
public sealed class ManagedAccountRotationOutcome
{
    /// <summary>Id of the managed account.</summary>
    public string? ManagedAccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public string? Username { get; init; }

    /// <summary>Id of its target domain.</summary>
    public string? TargetDomainId { get; init; }

    /// <summary>Name of its target domain.</summary>
    public string? TargetDomain { get; init; }

    /// <summary>Succeeded, Failed, Skipped for one that was rotated since the time of -Since, or TimedOut when the server showed no result in time.</summary>
    public required string Outcome { get; init; }

    /// <summary>The server's word: SUCCESS, ERROR or MAX_ROTATION_RETRIES_ERROR.</summary>
    public string? Status { get; init; }

    /// <summary>When it was rotated, in UTC.</summary>
    public DateTimeOffset? Rotated { get; init; }

    /// <summary>Version of the password that the rotation made.</summary>
    public int? Version { get; init; }
}
