namespace PrivX.Vault;

/// <summary>What to search secrets for.</summary>
public sealed class VaultSecretSearch : PrivXObject
{
    /// <summary>Comma or space separated parts of names; wildcards at both ends are implied.</summary>
    public string? Keywords { get; set; }

    /// <summary>Only secrets of these owners. An array although the name is singular.</summary>
    public ItemList<string>? OwnerId { get; set; }

    /// <summary>Which secrets: personal, shared, readable, writable, accessible, or empty for no filter. Known values: personal, shared, readable, writable, accessible, .</summary>
    public string? Filter { get; set; }
}
