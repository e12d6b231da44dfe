using System;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>What is asked for.</summary>
internal sealed record RotationRequest
{
    /// <summary>Full path of the file that tells how far it is.</summary>
    public required string StatePath { get; init; }

    /// <summary>What is added to the name of the old client; null for the time.</summary>
    public string? NameSuffix { get; init; }

    /// <summary>Name of the vault secret; null for none.</summary>
    public string? VaultSecret { get; init; }

    /// <summary>Full path of the configuration file; null for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>How long both clients are good at least; null for that of the run that is gone on with, else a day.</summary>
    public TimeSpan? Overlap { get; init; }
}
