namespace PrivX.Client.Operations;

/// <summary>What a list operation understands.</summary>
internal enum ListStyle
{
    /// <summary>One answer holds everything.</summary>
    Whole,

    /// <summary>limit only: no way to ask for the second page.</summary>
    LimitOnly,

    /// <summary>offset and limit in the query.</summary>
    Offset,

    /// <summary>offset and limit in the JSON body.</summary>
    OffsetInBody,
}
