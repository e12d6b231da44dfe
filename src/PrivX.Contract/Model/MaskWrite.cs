namespace PrivX.Contract;

/// <summary>What a replacement must send for a masked property (<c>x-mask-write</c>).</summary>
public enum MaskWrite
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>The masked value, sent back byte for byte, keeps the stored secret.</summary>
    Echo,

    /// <summary>The secret must be given anew; the mask would be stored literally.</summary>
    Required,

    /// <summary>Nothing: the server keeps the stored secret.</summary>
    Omit,

    /// <summary>The value as it was read; that it comes masked is not documented.</summary>
    AsRead,
}
