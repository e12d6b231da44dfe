using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PrivX.PowerShell.Import;

/// <summary>
/// Which requests for an assembly are ours to answer. Windows PowerShell asks every module's handler about everybody's requests, and
/// the first answer wins: whoever answers too much breaks others.
/// </summary>
internal static class ResolveRule
{
    /// <summary>The file in <paramref name="folder"/> that answers the request; null to stay silent.</summary>
    /// <param name="folder">Where our files lie.</param>
    /// <param name="wanted">What is asked for.</param>
    /// <param name="requester">Path of the assembly that asks; null or empty when that is not known.</param>
    /// <param name="identityOf">Reads a file's identity; null when it is no assembly.</param>
    public static string? FileFor(string folder, AssemblyName wanted, string? requester, Func<string, AssemblyName?> identityOf)
    {
        // A name with a folder in it, or without a strong name, is nobody's reference to what we ship.
        if (string.IsNullOrEmpty(wanted.Name) || wanted.Name!.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            return null;
        }

        bool known = !string.IsNullOrEmpty(requester);
        if (known && !string.Equals(Path.GetDirectoryName(requester), folder, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string path = Path.Combine(folder, wanted.Name + ".dll");
        AssemblyName? ours = identityOf(path);
        if (ours is null || !SameToken(ours, wanted) || wanted.Version is null || ours.Version is null)
        {
            return null;
        }

        // From our own files an older reference is met by what we ship; from strangers only the very same identity.
        return known ? (ours.Version >= wanted.Version ? path : null) : (ours.Version == wanted.Version ? path : null);
    }

    // Spelt out, so that the compiler does not choose the span's SequenceEqual: that lies in an assembly that may be asked for here.
    private static bool SameToken(AssemblyName one, AssemblyName other) =>
        Enumerable.SequenceEqual(one.GetPublicKeyToken() ?? [], other.GetPublicKeyToken() ?? []);
}
