using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>What a parameter makes of an object, or of words for one.</summary>
internal interface IGivenObject
{
    /// <summary>The object itself, where it was given.</summary>
    PrivXObject? Given { get; }

    /// <summary>The session that the object came from which was given, or which named it; null where the user named it.</summary>
    ObjectOrigin? Origin { get; }
}
