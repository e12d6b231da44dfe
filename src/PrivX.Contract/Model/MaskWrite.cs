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
}
