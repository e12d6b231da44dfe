namespace PrivX.SecretsManager;

/// <summary>Identifiers for names.</summary>
public sealed class TargetDomainResolution : PrivXObject
{
    /// <summary>Number of names that were found.</summary>
    public int? Count { get; set; }

    /// <summary>Name and identifier pairs.</summary>
    public TargetDomainMatch[] Items { get; set => field = value ?? []; } = [];
}
