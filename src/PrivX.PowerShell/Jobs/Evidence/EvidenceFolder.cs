using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>
/// A folder of evidence in the making. A file has its name once it is whole and on the disk; then a line of the journal tells its hash; the manifest, in
/// one step, ends the work and takes the journal's place. A process may die anywhere: the next one keeps what is whole and makes the rest. The journal
/// is held open, so that no two work in one folder.
/// </summary>
internal sealed class EvidenceFolder : IDisposable
{
    public const string ManifestName = "manifest.json";
    public const string JournalName = "unfinished.jsonl";
    public const int SchemaVersion = 1;

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly DiskFiles _files;
    private readonly Dictionary<string, EvidenceEntry> _known = new(StringComparer.Ordinal);
    private readonly List<EvidenceEntry> _entries = [];
    private Stream? _journal;

    private EvidenceFolder(string folder, DiskFiles files)
    {
        _folder = folder;
        _files = files;
    }

    /// <summary>What is kept: the selection, and what the first run found for it, such as the end of its time.</summary>
    public JsonObject Header { get; private set; } = [];

    /// <summary>True where the manifest is there: nothing is left to do.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>True once the disk has refused something: what comes next would be refused, too.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What there is, in the order in which it was added.</summary>
    public IReadOnlyList<EvidenceEntry> Entries => _entries;

    /// <summary>How many files this run wrote.</summary>
    public int Written { get; private set; }

    private string ManifestPath => Path.Combine(_folder, ManifestName);

    private string JournalPath => Path.Combine(_folder, JournalName);

    /// <summary>Opens a folder, which is made where it is not there.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="selection">What is exported. A folder of something else is refused.</param>
    /// <param name="found">What the first run adds to that.</param>
    /// <param name="files">The disk.</param>
    /// <exception cref="PrivXFileException">Code <c>FileExists</c>: there is something else. Code <c>FileNotWritten</c>.</exception>
    /// <exception cref="PrivXUsageException">Code <c>EvidenceInUse</c>: another run is at it.</exception>
    public static EvidenceFolder Open(string folder, JsonObject selection, JsonObject found, DiskFiles files)
    {
        var opened = new EvidenceFolder(folder, files);
        try
        {
            opened.Guard(folder, () => opened.Begin(selection, found));
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Adds a thing: saves it where it is not there yet.</summary>
    public async Task<EvidenceEntry> AddAsync(EvidenceItem item, DateTimeOffset now, CancellationToken token)
    {
        EvidenceEntry entry = EvidenceEntry.Of(item, now);
        if (item.Save is null)
        {
            entry = entry with { Reason = item.WhyNot };
        }
        else if (Kept(item) is { } kept)
        {
            _entries.Add(kept);
            return kept;
        }
        else
        {
            entry = await SaveAsync(item, entry, token).ConfigureAwait(false);
        }

        Note(entry);
        return entry;
    }

    /// <summary>The same, for what the server may not have: that is noted, in its words.</summary>
    public async Task<EvidenceEntry> AddOrNoteAsync(EvidenceItem item, DateTimeOffset now, CancellationToken token)
    {
        try
        {
            return await AddAsync(item, now, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status is 404 or 410)
        {
            EvidenceEntry entry = EvidenceEntry.Of(item, now) with { Reason = failure.Message };
            Note(entry);
            return entry;
        }
    }

    /// <summary>Writes the manifest, the last of all files.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> FinishAsync(DateTimeOffset now, CancellationToken token)
    {
        using var hash = new ContentHash();
        using (PartFile file = PartFile.Create(ManifestPath, replaces: true, isPrivate: true, files: _files))
        {
            file.Hash = hash;
            await WriteManifestAsync(file, now, token).ConfigureAwait(false);
            file.Finish();
        }

        Guard(JournalPath, () =>
        {
            _journal!.Dispose();
            _journal = null;
            _files.Delete(JournalPath);
        });
        return hash.Sha256;
    }

    public void Dispose() => _journal?.Dispose();

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="PrivXFileException">There is none, or it is something else.</exception>
    public static (JsonObject Header, IReadOnlyList<EvidenceEntry> Entries) ReadManifest(string folder)
    {
        string path = Path.Combine(folder, ManifestName);
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var json = JsonNode.Parse(stream) as JsonObject;
            if (json?["schema"]?.GetValue<int>() != SchemaVersion)
            {
                throw Strange(path, null);
            }

            EvidenceEntry[] entries = [.. json["files"]!.AsArray().Select(EvidenceEntry.Read), .. json["missing"]!.AsArray().Select(EvidenceEntry.Read)];
            json.Remove("files");
            json.Remove("missing");
            return (json, entries);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or NullReferenceException)
        {
            throw Strange(path, failure);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotRead, $"There is no '{path}'.", failure)
            {
                Remedy = File.Exists(Path.Combine(folder, JournalName)) ? "The export is not finished: run Export-PrivXEvidence again, with the same words." : "Name the folder that Export-PrivXEvidence wrote.",
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotRead, $"'{path}' cannot be read: {Text.Words(failure.Message)}.", failure) { Remedy = "Check the path and the permissions." };
        }
    }

    /// <summary>The hash of a file.</summary>
    public static async Task<string> HashAsync(string path, CancellationToken token)
    {
        using var content = new ContentHash();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
        var buffer = new byte[128 * 1024];
        int read;
#if NET8_0_OR_GREATER
        while ((read = await stream.ReadAsync(buffer, token).ConfigureAwait(false)) > 0)
#else
        while ((read = await stream.ReadAsync(buffer, 0, buffer.Length, token).ConfigureAwait(false)) > 0)
#endif
        {
            content.Add(buffer, read);
        }

        return content.Sha256;
    }

    private void Begin(JsonObject selection, JsonObject found)
    {
        if (File.Exists(ManifestPath))
        {
            (Header, IReadOnlyList<EvidenceEntry> entries) = ReadManifest(_folder);
            Refuse(selection);
            _entries.AddRange(entries);
            IsFinished = true;
            if (File.Exists(JournalPath))
            {
                // The run before died between its last two steps.
                _files.Delete(JournalPath);
            }

            return;
        }

        Directory.CreateDirectory(_folder);
        if (!File.Exists(JournalPath) && Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            throw new PrivXFileException(ErrorCodes.FileExists, $"The folder '{_folder}' has other things in it.") { Remedy = "Name an empty folder, or one that Export-PrivXEvidence began, with -Path." };
        }

        _journal = _files.OpenAlone(JournalPath) ?? throw new PrivXUsageException(ErrorCodes.EvidenceInUse, $"Another run is at work in '{_folder}'.") { Remedy = "Wait for its end, or name another folder with -Path." };
        ReadJournal();
        if (Header.Count > 0)
        {
            Refuse(selection);
            return;
        }

        Header = selection;
        foreach (KeyValuePair<string, JsonNode?> one in found)
        {
            Header[one.Key] = one.Value?.DeepClone();
        }

        Append(Header);
    }

    private void Refuse(JsonObject selection)
    {
        if (selection.FirstOrDefault(one => !JsonNode.DeepEquals(one.Value, Header[one.Key])) is { Key: { } other })
        {
            throw new PrivXFileException(ErrorCodes.FileExists, $"The folder '{_folder}' holds evidence of something else: {other} is {Shown(Header[other])} there, and {Shown(selection[other])} here.")
            {
                Remedy = "Name another folder with -Path, or give the words of the run that began this one.",
            };
        }

        static string Shown(JsonNode? node) => Text.Shorten(node?.ToJsonString(OneLine) ?? "left out", 200);
    }

    // What a process that died had half written is no line.
    private void ReadJournal()
    {
        var bytes = new byte[_journal!.Length];
        for (int read = 0, more; read < bytes.Length && (more = _journal.Read(bytes, read, bytes.Length - read)) > 0; read += more)
        {
        }

        int start = 0;
        for (int end; (end = Array.IndexOf(bytes, (byte)'\n', start)) >= 0; start = end + 1)
        {
            JsonNode? json = JsonNode.Parse(new ReadOnlySpan<byte>(bytes, start, end - start));
            if (start == 0)
            {
                Header = json as JsonObject ?? [];
            }
            else
            {
                EvidenceEntry entry = EvidenceEntry.Read(json);
                _known[entry.Path] = entry;
            }
        }

        _journal.SetLength(start);
        _journal.Seek(0, SeekOrigin.End);
    }

    private EvidenceEntry? Kept(EvidenceItem item) =>
        _known.TryGetValue(item.Path, out EvidenceEntry? known) && known.Sha256 is not null && new FileInfo(EvidencePath.In(_folder, item.Path)) is { Exists: true } file && file.Length == known.Size
            ? known
            : null;

    private async Task<EvidenceEntry> SaveAsync(EvidenceItem item, EvidenceEntry entry, CancellationToken token)
    {
        string path = EvidencePath.In(_folder, item.Path);
        Guard(path, () => Directory.CreateDirectory(Path.GetDirectoryName(path)!));

        // It is whole, as it has its name: the run before died before it could say so.
        if (!_known.ContainsKey(item.Path) && File.Exists(path))
        {
            return entry with { Sha256 = await HashAsync(path, token).ConfigureAwait(false), Size = new FileInfo(path).Length };
        }

        using var content = new ContentHash();
        try
        {
            await item.Save!(new EvidenceTarget(path, content, _files), token).ConfigureAwait(false);
        }
        catch (PrivXFileException)
        {
            IsBroken = true;
            throw;
        }

        Written++;
        return entry with { Sha256 = content.Sha256, Size = content.Size };
    }

    private void Note(EvidenceEntry entry)
    {
        Guard(JournalPath, () => Append(entry.ToJson()));
        _entries.Add(entry);
    }

    private void Append(JsonObject json)
    {
        byte[] line = Encoding.UTF8.GetBytes(json.ToJsonString(OneLine) + "\n");
        _journal!.Write(line, 0, line.Length);
        _files.Flush(_journal);
    }

    private async Task WriteManifestAsync(PartFile file, DateTimeOffset now, CancellationToken token)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteNumber("schema", SchemaVersion);
        json.WriteString("finished", EvidenceEntry.TextOf(now));
        foreach (KeyValuePair<string, JsonNode?> one in Header)
        {
            json.WritePropertyName(one.Key);
            if (one.Value is { } value)
            {
                value.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        await WriteAsync("files", _entries.Where(entry => entry.Sha256 is not null)).ConfigureAwait(false);
        await WriteAsync("missing", _entries.Where(entry => entry.Sha256 is null)).ConfigureAwait(false);
        json.WriteEndObject();
        json.Flush();
        await FlushAsync().ConfigureAwait(false);

        async Task WriteAsync(string name, IEnumerable<EvidenceEntry> entries)
        {
            json.WriteStartArray(name);
            foreach (EvidenceEntry entry in entries)
            {
                entry.ToJson().WriteTo(json);
                if (json.BytesPending > 64 * 1024)
                {
                    json.Flush();
                    await FlushAsync().ConfigureAwait(false);
                }
            }

            json.WriteEndArray();
        }

        async Task FlushAsync()
        {
            await file.WriteAsync(buffer.GetBuffer(), (int)buffer.Length, token).ConfigureAwait(false);
            buffer.SetLength(0);
        }
    }

    private void Guard(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            throw Strange(JournalPath, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            IsBroken = true;
            throw new PrivXFileException(ErrorCodes.FileNotWritten, $"'{path}' cannot be written: {Text.Words(failure.Message)}.", failure) { Remedy = "Check the folder, its permissions and its free space. Run again with the same words: what is there is kept." };
        }
    }

    private static PrivXFileException Strange(string path, Exception? cause) =>
        new(ErrorCodes.FileNotRead, $"'{path}' is no file of Export-PrivXEvidence, or not a whole one.", cause) { Remedy = "Name the folder that Export-PrivXEvidence wrote." };
}
