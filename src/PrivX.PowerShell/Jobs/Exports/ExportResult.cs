using System;

namespace PrivX.Exports;

/// <summary>What a run of an export has done.</summary>
public sealed class ExportResult
{
    /// <summary>How many records the server gave.</summary>
    public long Read { get; init; }

    /// <summary>How many of them are new and written.</summary>
    public long Written { get; init; }

    /// <summary>How many were written by an earlier run.</summary>
    public long Duplicates { get; init; }

    /// <summary>When the first that was written came to be.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>When the last that was written came to be.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>How far the export is behind the server's clock.</summary>
    public TimeSpan Lag { get; init; }

    /// <summary>The files that this run finished, with their paths.</summary>
    public ItemList<string> Files { get; init; } = [];
}
