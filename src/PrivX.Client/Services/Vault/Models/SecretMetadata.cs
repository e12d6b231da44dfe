using System;

namespace PrivX.Vault;

public sealed partial class SecretMetadata
{
    /// <summary>Which versions there are.</summary>
    public override string ToString() => FormattableString.Invariant($"version {CurrentVersion}, oldest {OldestVersion}, at most {MaxVersions}");
}
