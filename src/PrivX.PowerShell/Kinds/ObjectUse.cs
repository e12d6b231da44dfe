namespace PrivX;

/// <summary>An object that names another one.</summary>
public sealed class ObjectUse
{
    /// <summary>The object that is named, as kind and name.</summary>
    public required string Of { get; init; }

    /// <summary>Kind of the object that names it; User for a member of a role.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the object that names it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it does so, such as <c>principals[root].roles</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Id of the object that names it.</summary>
    public string? Id { get; init; }
}
