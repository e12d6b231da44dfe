namespace PrivX.Vault;

/// <summary>A name below a path of versioned secrets, as Get-PrivXVersionedSecretKey writes it.</summary>
public sealed class VersionedSecretKey : PrivXObject
{
    /// <summary>The last part of the path.</summary>
    public string? Name { get; init; }

    /// <summary>The whole path.</summary>
    public string? Path { get; init; }

    /// <summary>Whether there are further names below it.</summary>
    public bool IsFolder { get; init; }
}
