#if NET8_0_OR_GREATER
using System;
using System.IO;
#endif

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

/// <summary>Finds out what others may do with a file.</summary>
internal static class FileHandsReader
{
    public static FileHands Of(string path)
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            UnixFileMode mode = File.GetUnixFileMode(path);
            return (mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0 ? FileHands.OthersWrite
                : (mode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0 ? FileHands.OthersRead
                : FileHands.Owner;
        }
#endif
        return FileHands.Owner;
    }
}
