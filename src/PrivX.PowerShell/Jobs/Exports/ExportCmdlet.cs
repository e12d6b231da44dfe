using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Exports;
using PrivX.Client.Transfer;
using PrivX.Exports;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>What exports to files with a bookmark have in common: each record is written exactly once, whatever happens to the runs.</summary>
public abstract class ExportCmdlet : ChangeCmdlet
{
    private const int ProgressId = 7_205;

    private protected ExportCmdlet()
    {
    }

    /// <summary>Folder for the files, which must be there. A file has its name once it is whole.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>File that says how far the export has come. The first run makes it, and later ones go on from it; another run that uses it at the same moment is refused.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Bookmark { get; set; } = string.Empty;

    /// <summary>Where to begin while there is no bookmark yet. Without it the first run is refused; with a bookmark it says nothing.</summary>
    [Parameter]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>How far each run looks back for records that the server stored late; ten minutes when left out.</summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Most records a file; 10,000 when left out. What is written stays written when a run is cut off after it.</summary>
    [Parameter]
    [ValidateRange(1, 1_000_000)]
    [ReadAs(typeof(int))]
    public int PieceSize { get; set; } = 10_000;

    /// <summary>Form of the lines: Jsonl, when left out, or Cef.</summary>
    [Parameter]
    public ExportFormat? Format { get; set; }

    /// <summary>Details that are written as three asterisks, such as username or remoteAddress; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? Mask { get; set; }

    /// <summary>True for lines of CEF, false for lines of JSON.</summary>
    private protected bool IsCef => Format == ExportFormat.Cef;

    /// <summary>Which details are not to be told.</summary>
    private protected ExportMask Hidden => field ??= MaskOf(Mask);

    /// <summary>What is exported, in one word: files are called so.</summary>
    private protected abstract string Kind { get; }

    /// <summary>Reads records, oldest first.</summary>
    private protected abstract Task<IReadOnlyList<ExportRecord>> ReadAsync(DateTimeOffset from, DateTimeOffset end, long skip, int count, CancellationToken token);

    private protected override void Process()
    {
        if (Overlap < TimeSpan.Zero || Overlap > TimeSpan.FromDays(7))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidValue, $"-Overlap is '{Overlap:c}'.") { Remedy = "Give a length of time of seven days at most." };
        }

        string bookmark = FileOf(Bookmark, isFolder: false);
        var options = new ExportOptions
        {
            Folder = FileOf(Path, isFolder: true),
            Bookmark = bookmark,
            Kind = Kind,
            Server = CurrentSession.Server.ToString(),
            Ending = IsCef ? ".cef" : ".jsonl",
            StartAt = StartAt,
            Overlap = Overlap,
            PieceSize = PieceSize,
            IsOnlyShown = !Confirm(bookmark, $"Export to {Path}"),
        };
        if (options.IsOnlyShown && !IsWhatIf)
        {
            return;
        }

        DateTimeOffset end = Run(Client.Monitor.GetServerTimeAsync).TimeUtc ?? throw new PrivXResponseException("PrivX told no time, without which an export has no end.");
        DateTimeOffset asked = Clock.UtcNow;
        var run = new ExportRun(options, DiskFiles.Real, ReadAsync) { Progress = outcome => Show(outcome.Written, end - outcome.Until) };
        ExportOutcome done = Run(token => run.RunAsync(end, token));
        Bridge.Progress(new ProgressRecord(ProgressId, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        WriteObject(new ExportResult
        {
            Read = done.Read,
            Written = done.Written,
            Duplicates = done.Read - done.Written,
            Oldest = done.Oldest,
            Newest = done.Newest,
            Lag = TimeSpan.FromSeconds(Math.Round((end - done.Until + (Clock.UtcNow - asked)).TotalSeconds)),
            Files = done.Files.ToArray(),
        });
    }

    private string Activity => $"Exporting {Kind}";

    private void Show(long written, TimeSpan left) => Bridge.Progress(new ProgressRecord(ProgressId, Activity, FormattableString.Invariant($"{written} written, {left:d\\.hh\\:mm\\:ss} to go")));

    private static ExportMask MaskOf(string[]? names)
    {
        NamePattern[]? patterns = names?.Select(name => new NamePattern(name)).ToArray();
        return new ExportMask(patterns is null ? null : name => Array.Exists(patterns, pattern => pattern.Matches(name)));
    }

    private string FileOf(string path, bool isFolder)
    {
        string full = SavePlace.Of(path, SessionState.Path).ToString().TrimEnd(System.IO.Path.DirectorySeparatorChar);
        return Directory.Exists(full) == isFolder ? full
            : throw new PrivXUsageException(ErrorCodes.InvalidPath, isFolder ? $"'{full}' is no folder." : $"'{full}' is a folder, and the bookmark is a file.") { Remedy = "Name a folder that exists with -Path, and a file with -Bookmark." };
    }
}
