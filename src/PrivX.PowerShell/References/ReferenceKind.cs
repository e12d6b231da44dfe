namespace PrivX.PowerShell.References;

/// <summary>What the text of a reference can be, by where it came from.</summary>
internal enum ReferenceKind
{
    /// <summary>Written by the user: an id, a name or a pattern.</summary>
    Any,

    /// <summary>From a row: an id, or an exact name.</summary>
    Name,

    /// <summary>From an object or a saved object: an id.</summary>
    Id,
}
