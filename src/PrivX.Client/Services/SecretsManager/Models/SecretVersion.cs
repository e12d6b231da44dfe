using System;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>One version of a secret value.</summary>
public sealed class SecretVersion : PrivXObject
{
    /// <summary>Version number; the highest is current.</summary>
    public int? Version { get; set; }

    /// <summary>The password.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? Secret { get; set; }

    /// <summary>When this version came into being.</summary>
    public DateTimeOffset? Created { get; set; }
}
