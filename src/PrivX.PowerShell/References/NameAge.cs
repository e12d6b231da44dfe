namespace PrivX.PowerShell.References;

/// <summary>How old may be what is known of a name.</summary>
internal enum NameAge
{
    /// <summary>Read a moment ago, and nothing was changed over the session since.</summary>
    Unchanged,

    /// <summary>Read a moment ago: for who reads the object by its id, sees whether it still has the name, and then changes it.</summary>
    Recent,

    /// <summary>The server is asked in any case.</summary>
    Fresh,
}
