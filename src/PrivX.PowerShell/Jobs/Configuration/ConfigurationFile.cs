namespace PrivX.Configuration;

/// <summary>A file that Export-PrivXConfiguration wrote.</summary>
public sealed class ConfigurationFile
{
    /// <summary>Kind of object, such as Role.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the object.</summary>
    public required string Name { get; init; }

    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>The secrets of the object, which are not in the file: keys for -Secret of Import-PrivXConfiguration.</summary>
    public ItemList<string> NeedsSecret { get; init; } = [];
}
