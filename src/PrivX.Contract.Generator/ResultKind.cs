namespace PrivX.Contract.Generator;

/// <summary>What a method of the client gives back.</summary>
internal enum ResultKind
{
    /// <summary>Nothing; a body, if there is one, is read and left.</summary>
    Nothing,

    /// <summary>The id of what was made.</summary>
    Created,

    /// <summary>One object.</summary>
    Object,

    /// <summary>Objects, all in one answer.</summary>
    Items,

    /// <summary>A list that is read as it is enumerated.</summary>
    List,

    /// <summary>A file.</summary>
    Download,

    /// <summary>The state of a service.</summary>
    Status,
}
