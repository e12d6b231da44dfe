using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Third step, for saving what the server has to files: <c>-Path</c>, <c>-Force</c>, progress, and the file that was written as output. A file is
/// there whole or not at all.
/// </summary>
public abstract class SaveCmdlet : ChangeCmdlet
{
    private static int _lastActivity;

    private SavePlace? _place;
    private Action? _only;
    private bool _isTooMuch;

    private protected SaveCmdlet()
    {
    }

    /// <summary>A folder that exists, to write into under the name that the content has on the server; any other path is one file, for one thing to save: with several inputs nothing is written then. Wildcards stand for themselves. The default is the current folder.</summary>
    [Parameter(Position = 1)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = ".";

    /// <summary>Replace files that are there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Leave files that are there as they are and write them as output: a run that was cut short goes on where it ended. Files come into being whole, so one that is there is whole. With -Force only what an interrupted run left unfinished is replaced.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    private protected override void Begin() => _place = SavePlace.Of(Path, SessionState.Path);

    /// <summary>Saves what is known already.</summary>
    /// <param name="item">Target of an error record.</param>
    /// <param name="source">What to save.</param>
    private protected void Save(object? item, SaveSource source) => Save(item, _ => Task.FromResult(source));

    /// <summary>Saves something of each object that a reference means.</summary>
    private protected void Save<T>(Noun<T> noun, ObjectReference<T> reference, Func<T, SaveSource> source)
        where T : PrivXObject =>
        ForTargets(noun, reference, target => Save(reference, async token => source(await target.FindAsync(Client, token).ConfigureAwait(false))));

    /// <summary>Saves what must be looked up first.</summary>
    private protected void Save(object? item, Func<CancellationToken, Task<SaveSource>> find)
    {
        if (_place!.IsFolder)
        {
            SaveNow(item, find);
            return;
        }

        // One file is for one: it waits until no other has come.
        _isTooMuch |= _only is not null;
        _only = () => SaveNow(item, find);
    }

    private protected override void Finish()
    {
        if (_isTooMuch)
        {
            throw SavePlace.Invalid($"'{_place}' is no folder, and there is more than one thing to save: nothing was saved.");
        }

        _only?.Invoke();
    }

    private void SaveNow(object? item, Func<CancellationToken, Task<SaveSource>> find)
    {
        string? path = null;
        Change(
            item,
            find,
            source =>
            {
                if (_place!.IsKnown(source.FileName))
                {
                    path = _place.Next(source.FileName);
                    if (SkipExisting && File.Exists(path))
                    {
                        // To compare the lengths the download is opened, which the server may note.
                        return !IsWhatIf;
                    }

                    PartFile.Check(path, Force);
                }

                return Confirm(path ?? _place.ToString(), $"Save {source.What}");
            },
            async (source, token) => (Path: await SaveAsync(source, path, token).ConfigureAwait(false), source.Notes),
            written => WriteFile(written.Path, written.Notes));
    }

    // As Get-Item writes it.
    private void WriteFile(string path, IReadOnlyList<KeyValuePair<string, string?>> notes)
    {
        foreach (PSObject file in InvokeProvider.Item.Get([path], force: true, literalPath: true))
        {
            foreach (KeyValuePair<string, string?> note in notes)
            {
                file.Properties.Add(new PSNoteProperty(note.Key, note.Value));
            }

            WriteObject(file);
        }
    }

    private async Task<string> SaveAsync(SaveSource source, string? path, CancellationToken token)
    {
        int activity = Interlocked.Increment(ref _lastActivity);
        bool isShown = false;

        ProgressRecord Record(string status) => new(activity, $"Saving {source.What}", status);

        var saver = new DownloadSaver(Client.SourceOf(source.Open))
        {
            Replaces = Force,
            Skips = SkipExisting,
            IsPrivate = source.IsPrivate,
            Converter = source.Converter,
            Progress = (done, total) =>
            {
                isShown = true;
                ProgressRecord record = Record(total is null ? Size(done) : $"{Size(done)} of {Size(total.Value)}");
                record.PercentComplete = total > 0 ? (int)(done * 100 / total.Value) : -1;
                Bridge.Progress(record);
            },
        };
        try
        {
            return path is null
                ? await saver.SaveAsync(suggested => _place!.Next(suggested), token).ConfigureAwait(false)
                : await saver.SaveAsync(path, token).ConfigureAwait(false);
        }
        finally
        {
            if (isShown)
            {
                ProgressRecord record = Record("Done");
                record.RecordType = ProgressRecordType.Completed;
                Bridge.Progress(record);
            }
        }
    }

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Format(CultureInfo.InvariantCulture, "{0:0} KB", bytes / 1024.0)
        : string.Format(CultureInfo.InvariantCulture, "{0:0.0} MB", bytes / (1024.0 * 1024));
}
