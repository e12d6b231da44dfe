using System.IO;

namespace PrivX.Client.Transfer;

/// <summary>Gives a file the name of another, in whose place it is then, in one step.</summary>
internal static class FileReplacement
{
    public static void Move(string from, string to)
    {
#if NET8_0_OR_GREATER
        File.Move(from, to, overwrite: true);
#else
        if (File.Exists(to))
        {
            File.Replace(from, to, null);
        }
        else
        {
            File.Move(from, to);
        }
#endif
    }
}
