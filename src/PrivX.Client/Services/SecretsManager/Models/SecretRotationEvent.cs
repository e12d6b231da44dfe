using System;

namespace PrivX.SecretsManager;

public sealed partial class SecretRotationEvent
{
    /// <summary>The outcome and the time.</summary>
    public override string ToString() => FormattableString.Invariant($"{Status} {Rotated:u}");
}
