using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transfer;
using PrivX.Evidence;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>
/// Compares a folder with its manifest. A manifest may be anybody's: what it names outside of the folder, through a link, or what is no plain file, is not
/// looked at.
/// </summary>
internal sealed class EvidenceCheck
{
    private const string ManifestKind = "Manifest";

    private readonly string _folder;

    public EvidenceCheck(string folder)
    {
        _folder = folder;
        Entries = EvidenceFolder.ReadManifest(folder).Entries.Where(entry => entry.Sha256 is not null).ToArray();
    }

    /// <summary>The files that the manifest names.</summary>
    public IReadOnlyList<EvidenceEntry> Entries { get; }

    /// <summary>Looks at one file.</summary>
    public async Task<EvidenceFile> LookAsync(EvidenceEntry entry, CancellationToken token)
    {
        if (!EvidencePath.IsInside(entry.Path))
        {
            return Row(entry, EvidenceState.Missing, "The manifest names a path that is not in the folder; it was not looked at.");
        }

        if (LinkIn(entry.Path) is { } link)
        {
            return Row(entry, EvidenceState.Changed, $"'{link}' is a link; it was not followed.");
        }

        var file = new FileInfo(EvidencePath.In(_folder, entry.Path));
        return !file.Exists ? Row(entry, EvidenceState.Missing, Directory.Exists(file.FullName) ? "It is a folder." : null)
            : file.Length != entry.Size ? Row(entry, EvidenceState.Changed, FormattableString.Invariant($"It has {file.Length} bytes, and the manifest says {entry.Size}."))
            : await HashAsync(file, token).ConfigureAwait(false) is { } hash && string.Equals(hash, entry.Sha256, StringComparison.OrdinalIgnoreCase) ? Row(entry, EvidenceState.OK, null)
            : Row(entry, EvidenceState.Changed, "Its content is another, or cannot be read.");
    }

    /// <summary>The manifest itself, with its hash.</summary>
    public async Task<EvidenceFile> ManifestAsync(CancellationToken token)
    {
        var file = new FileInfo(Path.Combine(_folder, EvidenceFolder.ManifestName));
        return new EvidenceFile { Path = EvidenceFolder.ManifestName, Kind = ManifestKind, Size = file.Length, Sha256 = await EvidenceFolder.HashAsync(file.FullName, token).ConfigureAwait(false) };
    }

    /// <summary>What is in the folder and not in the manifest.</summary>
    public IEnumerable<EvidenceFile> Unlisted()
    {
        var listed = new HashSet<string>(Entries.Select(entry => entry.Path), StringComparer.Ordinal) { EvidenceFolder.ManifestName };
        return Found(new DirectoryInfo(_folder), string.Empty).Where(file => !listed.Contains(file.Path));
    }

    private static IEnumerable<EvidenceFile> Found(DirectoryInfo folder, string prefix)
    {
        foreach (FileSystemInfo one in folder.EnumerateFileSystemInfos().OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            bool isLink = one.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (one is DirectoryInfo inner && !isLink)
            {
                foreach (EvidenceFile file in Found(inner, prefix + one.Name + "/"))
                {
                    yield return file;
                }
            }
            else
            {
                yield return new EvidenceFile { Path = prefix + one.Name, State = EvidenceState.Unlisted, Size = isLink ? 0 : (one as FileInfo)?.Length ?? 0, Message = isLink ? "It is a link." : null };
            }
        }
    }

    // A file without bytes is not opened: it may be a pipe, which would never answer.
    private static async Task<string?> HashAsync(FileInfo file, CancellationToken token)
    {
        if (file.Length == 0)
        {
            using var nothing = new ContentHash();
            return nothing.Sha256;
        }

        try
        {
            return await EvidenceFolder.HashAsync(file.FullName, token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? LinkIn(string path)
    {
        string at = string.Empty;
        foreach (string name in path.Split('/'))
        {
            at = at.Length == 0 ? name : $"{at}/{name}";
            string full = EvidencePath.In(_folder, at);
            FileSystemInfo one = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
            if (one.Exists && one.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return at;
            }
        }

        return null;
    }

    private static EvidenceFile Row(EvidenceEntry entry, EvidenceState state, string? message) => new()
    {
        Path = entry.Path,
        State = state,
        Kind = entry.Kind,
        Size = entry.Size,
        Sha256 = entry.Sha256,
        ServerStatus = entry.ServerStatus,
        ConnectionId = entry.ConnectionId,
        Message = message,
    };
}
