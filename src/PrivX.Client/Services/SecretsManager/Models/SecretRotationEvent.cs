using System;

namespace PrivX.SecretsManager;

/// <summary>One rotation.</summary>
public sealed class SecretRotationEvent : PrivXObject
{
    /// <summary>Secret version it made.</summary>
    public int? Version { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? Rotated { get; set; }

    /// <summary>Why. Known values: ONRELEASE, ONEXPIRY, PERIODIC, MANUAL.</summary>
    public string? Trigger { get; set; }

    /// <summary>Outcome. Known values: SUCCESS, ERROR, MAX_ROTATION_RETRIES_ERROR.</summary>
    public string? Status { get; set; }

    /// <summary>The outcome and the time.</summary>
    public override string ToString() => FormattableString.Invariant($"{Status} {Rotated:u}");
}
