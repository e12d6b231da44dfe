using System;

namespace PrivX.Vault;

/// <summary>State of one version.</summary>
public sealed class SecretVersionMetadata : PrivXObject
{
    /// <summary>Version number, from 1.</summary>
    public int? Version { get; set; }

    /// <summary>When it was stored.</summary>
    public string? Created { get; set; }

    /// <summary>When it was soft-deleted; empty otherwise.</summary>
    public string? DeletionTime { get; set; }

    /// <summary>True when the data is gone.</summary>
    public bool? Destroyed { get; set; }

    /// <summary>Number of the version, and whether it can be read.</summary>
    public override string ToString() => FormattableString.Invariant($"{Version}{(Destroyed == true ? " (destroyed)" : DeletionTime is { Length: > 0 } ? " (deleted)" : null)}");
}
