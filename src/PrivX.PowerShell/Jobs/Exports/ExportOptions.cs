using System;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>How an export is made.</summary>
internal sealed class ExportOptions
{
    /// <summary>Rows a request.</summary>
    public const int PageRows = 1000;

    /// <summary>Folder of the files.</summary>
    public required string Folder { get; init; }

    /// <summary>File that says how far the export has come.</summary>
    public required string Bookmark { get; init; }

    /// <summary>What is exported; a bookmark is for one kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The server; a bookmark is for one.</summary>
    public required string Server { get; init; }

    /// <summary>Ending of the files, with its dot.</summary>
    public required string Ending { get; init; }

    /// <summary>Where an export begins that has no bookmark yet.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>How far each run looks back for records that came late.</summary>
    public TimeSpan Overlap { get; init; }

    /// <summary>Most records a file.</summary>
    public int PieceSize { get; init; }

    /// <summary>Only look; write nothing.</summary>
    public bool IsOnlyShown { get; init; }
}
