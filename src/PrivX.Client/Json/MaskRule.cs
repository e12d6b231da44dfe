namespace PrivX.Client.Json;

/// <summary>What a replacement of an object must send for a member that was read masked.</summary>
public enum MaskRule
{
    /// <summary>The masked value, byte for byte: the server keeps the stored secret. Leaving it out would wipe it.</summary>
    Echo,

    /// <summary>Nothing: the server keeps the stored secret.</summary>
    Omit,

    /// <summary>The secret itself, given anew: what the server does with the mask is not documented, so the client refuses to send it.</summary>
    Required,

    /// <summary>
    /// The value as it was read. That it comes masked is not documented; where it does all the same, the secret itself, given anew.
    /// </summary>
    AsRead,
}
