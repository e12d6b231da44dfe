using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Where the downloads of one call go: into one file, or under names of their own into a folder. No name is given out twice, so that no
/// download takes the place of another.
/// </summary>
internal sealed class SavePlace
{
    private const string Nameless = "privx-download";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;

    private SavePlace(string path, bool isFolder)
    {
        _path = path;
        IsFolder = isFolder;
    }

    /// <summary>True for a folder, which exists; else the place is one file.</summary>
    public bool IsFolder { get; }

    /// <summary>The place that a path means: of PowerShell's file system, without wildcards.</summary>
    /// <exception cref="PrivXUsageException">It means none. Code <c>InvalidPath</c>.</exception>
    public static SavePlace Of(string path, PathIntrinsics paths)
    {
        ProviderInfo provider;
        string full;
        try
        {
            full = Path.GetFullPath(paths.GetUnresolvedProviderPathFromPSPath(path, out provider, out _));
        }
        catch (Exception failure) when (failure is RuntimeException or ArgumentException or NotSupportedException or IOException)
        {
            throw Invalid($"'{path}' is no path: {failure.Message.TrimEnd('.')}.");
        }

        if (provider.Name != "FileSystem")
        {
            throw Invalid($"'{path}' is not in the file system but in {provider.Name}.");
        }

        // On Windows a colon would lead into a stream beside the file, where nobody finds it, and leave the file itself empty.
        string name = full.Substring(full.LastIndexOf(Path.DirectorySeparatorChar) + 1);
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            throw Invalid($"'{name}' is no name of a file: it has characters that names of files cannot have here.");
        }

        bool isFolder = Directory.Exists(full);
        bool wantsFolder = full.EndsWith(Path.DirectorySeparatorChar.ToString(), StringComparison.Ordinal);
        string? folder = isFolder || wantsFolder ? full : Path.GetDirectoryName(full);
        return isFolder || (!wantsFolder && Directory.Exists(folder))
            ? new SavePlace(full, isFolder)
            : throw Invalid($"There is no folder '{folder}'.");
    }

    /// <summary>The full path of one file, whose folder exists.</summary>
    /// <exception cref="PrivXUsageException">It is none, or a folder. Code <c>InvalidPath</c>.</exception>
    public static string FileOf(string path, PathIntrinsics paths) =>
        Of(path, paths) is { IsFolder: false } place ? place._path : throw Invalid($"'{path}' is a folder.");

    /// <summary>The full path of a folder, which is there or whose own folder is.</summary>
    /// <exception cref="PrivXUsageException">It is none. Code <c>InvalidPath</c>.</exception>
    public static string NewFolderOf(string path, PathIntrinsics paths)
    {
        string full = Of(path.TrimEnd('/', Path.DirectorySeparatorChar) is { Length: > 0 } named ? named : path, paths)._path;
        return !File.Exists(full) ? full : throw Invalid($"'{path}' is a file.");
    }

    /// <summary>True when the file can be told without asking the server.</summary>
    public bool IsKnown(string? fileName) => !IsFolder || fileName is not null;

    /// <summary>The place in words, before the file is known.</summary>
    public override string ToString() => _path;

    /// <summary>The file of one download. From any thread.</summary>
    /// <param name="fileName">Its name in a folder, from whatever source.</param>
    public string Next(string? fileName)
    {
        lock (_taken)
        {
            if (!IsFolder)
            {
                return _path;
            }

            string name = FileNames.FromServer(fileName) ?? Nameless;
            string ending = Path.GetExtension(name);
            string stem = name.Substring(0, name.Length - ending.Length);
            for (int number = 2; !_taken.Add(name); number++)
            {
                name = FormattableString.Invariant($"{stem}-{number}{ending}");
            }

            return Path.Combine(_path, name);
        }
    }

    /// <summary>The error for a path that cannot be used.</summary>
    public static PrivXUsageException Invalid(string message) =>
        new(ErrorCodes.InvalidPath, message) { Remedy = "Name a file in a folder that exists, or such a folder, with -Path." };
}
