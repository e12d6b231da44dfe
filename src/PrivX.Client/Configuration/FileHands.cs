namespace PrivX.Client.Configuration;

/// <summary>What others than the owner may do with a file.</summary>
internal enum FileHands
{
    /// <summary>Nothing, or it is not known: on Windows a user's own folder is closed to others.</summary>
    Owner,

    /// <summary>They may read it.</summary>
    OthersRead,

    /// <summary>They may write to it.</summary>
    OthersWrite,
}
