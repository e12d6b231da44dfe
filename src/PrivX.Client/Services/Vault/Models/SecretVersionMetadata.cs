using System;

namespace PrivX.Vault;

public sealed partial class SecretVersionMetadata
{
    /// <summary>Number of the version, and whether it can be read.</summary>
    public override string ToString() => FormattableString.Invariant($"{Version}{(Destroyed == true ? " (destroyed)" : DeletionTime is { Length: > 0 } ? " (deleted)" : null)}");
}
