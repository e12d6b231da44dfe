namespace PrivX.PowerShell.References;

/// <summary>By which reading of a text a name fits it; a smaller one wins.</summary>
internal enum NameFit
{
    /// <summary>The text is the name.</summary>
    Exact,

    /// <summary>The text is the name with its wildcard characters escaped.</summary>
    Escaped,

    /// <summary>The text is a pattern that the name matches.</summary>
    Pattern,
}
