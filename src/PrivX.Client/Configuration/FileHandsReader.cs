#if NET8_0_OR_GREATER
using System;
using System.IO;
#endif

namespace PrivX.Client.Configuration;

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
