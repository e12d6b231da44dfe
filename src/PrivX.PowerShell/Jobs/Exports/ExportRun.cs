using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>
/// Writes records into files, each exactly once. A piece is written under another name and brought to the disk; then the bookmark, replaced in one step,
/// says that it is done; then it gets its name. A process that dies before the second step has done nothing, one that dies after it is made up for
/// at the next start. Each run looks back by the overlap: what is there and not among the records that the bookmark knows came late.
/// </summary>
/// <param name="options">How the export is made.</param>
/// <param name="files">Where it writes.</param>
/// <param name="read">Reads records of a time, oldest first: from and until when, how many to leave out, how many at most; less are the end.</param>
internal sealed class ExportRun(
    ExportOptions options,
    DiskFiles files,
    Func<DateTimeOffset, DateTimeOffset, long, int, CancellationToken, Task<IReadOnlyList<ExportRecord>>> read)
{
    private const string NewEnding = ".new";
    private const string LockEnding = ".lock";

    private readonly ExportOutcome _outcome = new();
    private ExportBookmark _bookmark = null!;
    private ExportPiece? _piece;

    /// <summary>Told after each page.</summary>
    public Action<ExportOutcome>? Progress { get; init; }

    /// <summary>Exports all that there is until some time of the server's clock.</summary>
    /// <exception cref="PrivXUsageException">Code <c>BookmarkInUse</c>: another run is at it. Code <c>InvalidBookmark</c>.</exception>
    /// <exception cref="PrivXFileException">A file cannot be written. What the bookmark says stands.</exception>
    public async Task<ExportOutcome> RunAsync(DateTimeOffset end, CancellationToken token)
    {
        if (options.StartAt is null && !File.Exists(options.Bookmark))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"There is no bookmark '{options.Bookmark}' yet, and -StartAt does not say where to begin.") { Remedy = "Give -StartAt for the first run; later ones go on from the bookmark." };
        }

        using IDisposable? held = options.IsOnlyShown ? null : Guard(() => files.OpenAlone(options.Bookmark + LockEnding) ?? throw InUse());
        Guard(Open);
        try
        {
            await ReadAllAsync(end, token).ConfigureAwait(false);
            Guard(() => Commit(end > _bookmark.Until ? end : _bookmark.Until));
            return _outcome;
        }
        finally
        {
            _piece?.Dispose();
        }
    }

    private void Open()
    {
        _bookmark = File.Exists(options.Bookmark)
            ? ExportBookmark.Parse(File.ReadAllText(options.Bookmark), options)
            : ExportBookmark.Begin(options.StartAt!.Value);
        _outcome.Until = _bookmark.Until;
        if (options.IsOnlyShown)
        {
            return;
        }

        if (!File.Exists(options.Bookmark))
        {
            // Before any piece, so that what a run leaves behind that dies is known as its.
            Save();
        }

        FinishPending();
        foreach (string left in Directory.EnumerateFiles(options.Folder, $"{options.Kind}-*-{_bookmark.Id}-*{ExportPiece.PartEnding}").ToArray())
        {
            files.Delete(left);
        }
    }

    // The bookmark says that the piece is written; whoever takes the files away may have it already.
    private void FinishPending()
    {
        if (_bookmark.Pending is { } pending && File.Exists(pending + ExportPiece.PartEnding))
        {
            files.Move(pending + ExportPiece.PartEnding, pending);
            _outcome.Files.Add(pending);
        }
    }

    private async Task ReadAllAsync(DateTimeOffset end, CancellationToken token)
    {
        DateTimeOffset from = Latest(_bookmark.Start, _bookmark.Until - options.Overlap);
        DateTimeOffset? repeated = null;
        long skip = 0;

        // How many of a record this look at the list has shown; more than are written is one that is new.
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        while (from <= end)
        {
            IReadOnlyList<ExportRecord> page = await read(from, end, skip, ExportOptions.PageRows, token).ConfigureAwait(false);
            foreach (ExportRecord record in page)
            {
                int count = shown[record.Key] = (shown.TryGetValue(record.Key, out int before) ? before : 0) + 1;
                bool isNew = count > _bookmark.CountOf(record.Key);
                if (isNew || !(record.Time <= repeated))
                {
                    // The records at the end of a page are read with the next one again, which is no second copy.
                    _outcome.Read++;
                }

                if (isNew)
                {
                    Guard(() => Write(record));
                }
            }

            Progress?.Invoke(_outcome);
            if (page.Count < ExportOptions.PageRows)
            {
                return;
            }

            // By time, so that what is purged meanwhile shifts nothing. Only where a whole page has one time, by place.
            DateTimeOffset last = page[page.Count - 1].Time;
            if (last > from)
            {
                from = last;
                repeated = last;
                skip = 0;
                shown.Clear();
            }
            else
            {
                skip += page.Count;
            }
        }
    }

    private void Write(ExportRecord record)
    {
        _outcome.Written++;
        _outcome.Oldest = _outcome.Oldest is { } oldest && oldest < record.Time ? oldest : record.Time;
        _outcome.Newest = _outcome.Newest is { } newest && newest > record.Time ? newest : record.Time;
        if (!options.IsOnlyShown)
        {
            _piece ??= new ExportPiece(files, ExportPiece.NameOf(record.Time, _bookmark.Id, _bookmark.Number + 1, options));
            _piece.Write(record);
        }

        _bookmark.Add(record);
        if (_piece?.Count >= options.PieceSize)
        {
            Commit(Latest(_bookmark.Until, record.Time));
        }
    }

    private void Commit(DateTimeOffset until)
    {
        _outcome.Until = _bookmark.Until = until;
        _bookmark.ForgetBefore(until - options.Overlap);
        if (options.IsOnlyShown)
        {
            return;
        }

        _bookmark.Pending = null;
        if (_piece is { } piece)
        {
            piece.Close();
            _bookmark.Number++;
            _bookmark.Pending = piece.Path;
        }

        Save();
        if (_piece is { } done)
        {
            files.Move(done.Path + ExportPiece.PartEnding, done.Path);
            _outcome.Files.Add(done.Path);
            _piece = null;
        }
    }

    private void Save()
    {
        string path = options.Bookmark + NewEnding;
        byte[] text = _bookmark.ToBytes(options);
        using (Stream stream = files.Create(path))
        {
            stream.Write(text, 0, text.Length);
            files.Flush(stream);
        }

        files.Move(path, options.Bookmark);
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void Guard(Action work) => Guard<object?>(() =>
    {
        work();
        return null;
    });

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotWritten, $"The export into '{options.Folder}' with the bookmark '{options.Bookmark}' cannot be written: {Text.Words(failure.Message)}.", failure)
            {
                Remedy = "Check the folders, their permissions and free space. The next run goes on from what the bookmark says.",
            };
        }
    }

    private PrivXUsageException InUse() => new(ErrorCodes.BookmarkInUse, $"Another run exports with the bookmark '{options.Bookmark}' at this moment. Nothing was done.")
    {
        Remedy = "Let it finish; the next run goes on from there.",
    };
}
