namespace PrivX.SecretsManager;

/// <summary>Identifiers for names.</summary>
public sealed class TargetDomainResolution : PrivXObject
{
    /// <summary>Number of names that were found.</summary>
    public int? Count { get; set; }

    /// <summary>Name and identifier pairs.</summary>
    public ItemList<TargetDomainMatch> Items { get; set => field = value ?? []; } = [];
}
