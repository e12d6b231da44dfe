using System;
using System.IO;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Errors;

namespace PrivX.Client.Transfer;

/// <summary>
/// A file in the making. It has another name until it is whole: what is found under its own name is always complete. One that is not finished
/// is deleted, and one that another run left behind is never continued.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private const string Suffix = ".part";

    private readonly Stream _stream;
    private readonly string _path;
    private readonly bool _replaces;
    private readonly IContentConverter? _converter;
    private readonly DiskFiles _files;
    private bool _isDone;

    /// <summary>Begins with a stream that is open already; apart for tests.</summary>
    internal PartFile(Stream stream, string path, bool replaces, IContentConverter? converter = null, DiskFiles? files = null)
    {
        _files = files ?? DiskFiles.Real;
        _converter = converter;
        _stream = stream;
        _path = path;
        _replaces = replaces;
    }

    /// <summary>Hears all that is written; null where nobody wants to know.</summary>
    public ContentHash? Hash { get; set; }

    /// <summary>How many bytes it was given.</summary>
    public long Length { get; private set; }

    private string PartPath => _path + Suffix;

    /// <summary>Whether a file of this name may be made.</summary>
    /// <exception cref="PrivXFileException">Code <c>FileExists</c>.</exception>
    public static void Check(string path, bool replaces)
    {
        if (Directory.Exists(path))
        {
            throw new PrivXFileException(ErrorCodes.FileExists, $"'{path}' is a folder.") { Remedy = "Name a file, or another folder." };
        }

        if (!replaces && File.Exists(path))
        {
            throw new PrivXFileException(ErrorCodes.FileExists, $"The file '{path}' exists already.") { Remedy = Remedies.ExistingFile };
        }

        if (!replaces && File.Exists(path + Suffix))
        {
            throw new PrivXFileException(ErrorCodes.FileExists, $"The file '{path}{Suffix}' exists already: of a run that was cut off, or that is under way.")
            {
                Remedy = Remedies.UnfinishedFile,
            };
        }
    }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="replaces">Whether it takes the place of one that is there.</param>
    /// <param name="isPrivate">True for content that only the caller may read. On Windows the folder decides, as for every file.</param>
    /// <param name="converter">Gives the content the form in which it is written; null writes it as it comes.</param>
    /// <param name="files">The disk; null for the real one.</param>
    public static PartFile Create(string path, bool replaces, bool isPrivate, IContentConverter? converter = null, DiskFiles? files = null)
    {
        files ??= DiskFiles.Real;
        Check(path, replaces);
        return Guard(path, () =>
        {
            if (replaces)
            {
                DeleteLeftover(path + Suffix, files);
            }

            return new PartFile(files.CreateNew(path + Suffix, isPrivate), path, replaces, converter, files);
        });
    }

    public async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        byte[] written = _converter?.Next(buffer, count, isLast: false) ?? buffer;
        int length = _converter is null ? count : written.Length;
        try
        {
#if NET8_0_OR_GREATER
            await _stream.WriteAsync(written.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
#else
            await _stream.WriteAsync(written, 0, length, cancellationToken).ConfigureAwait(false);
#endif
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(_path, e);
        }

        Hash?.Add(written, length);
        Length += count;
    }

    /// <summary>Begins again from nothing.</summary>
    public void Clear() => Guard(_path, () =>
    {
        _stream.SetLength(0);
        _converter?.Clear();
        Hash?.Clear();
        Length = 0;
    });

    /// <summary>Gives the file its name.</summary>
    public void Finish() => Guard(_path, () =>
    {
        if (_converter?.Next([], 0, isLast: true) is { Length: > 0 } rest)
        {
            _stream.Write(rest, 0, rest.Length);
            Hash?.Add(rest, rest.Length);
        }

        // A name that is on the disk before the content would be of a file that is not whole.
        _files.Flush(_stream);
        _stream.Dispose();
        if (_replaces)
        {
            _files.Move(PartPath, _path);
        }
        else
        {
            if (File.Exists(_path))
            {
                Check(_path, replaces: false);
            }

            _files.MoveNew(PartPath, _path);
        }

        _isDone = true;
    });

    public void Dispose()
    {
        if (_isDone)
        {
            return;
        }

        _isDone = true;
        Try(_stream.Dispose);
        Try(() => _files.Delete(PartPath));
    }

    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            // Why the file was not finished is what the caller has to tell.
        }
    }

    // Opened first: one that another run is writing refuses that.
    private static void DeleteLeftover(string path, DiskFiles files)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }

        files.Delete(path);
    }

    private static void Guard(string path, Action work) => Guard<object?>(path, () =>
    {
        work();
        return null;
    });

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(path, e);
        }
    }

    private static bool IsRefusal(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    private static PrivXFileException Refused(string path, Exception cause) =>
        new(ErrorCodes.FileNotWritten, $"'{path}' cannot be written: {Text.Words(cause.Message)}.", cause)
        {
            Remedy = "Check the folder, its permissions and its free space, and that nobody else writes the file.",
        };
}
