using System.IO;
using System.Linq;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>Paths of files in a folder of evidence: from the folder on, with slashes, the same on every system.</summary>
internal static class EvidencePath
{
    /// <summary>A path of names, whatever a server calls its things.</summary>
    public static string Of(params string?[] names) => string.Join("/", names.Select(name => FileNames.FromServer(name) ?? "nameless"));

    /// <summary>True for a path that stays in the folder on every system, and means a file there and no device.</summary>
    public static bool IsInside(string path) => path.Length is > 0 and < 1024 && path.Split('/').All(name => FileNames.FromServer(name) == name);

    /// <summary>The full path of a file in a folder.</summary>
    public static string In(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
