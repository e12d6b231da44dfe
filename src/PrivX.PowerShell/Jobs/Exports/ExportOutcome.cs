using System;
using System.Collections.Generic;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>What a run of an export has done so far.</summary>
internal sealed class ExportOutcome
{
    public long Read { get; set; }

    public long Written { get; set; }

    public DateTimeOffset? Oldest { get; set; }

    public DateTimeOffset? Newest { get; set; }

    /// <summary>Until when all is exported.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Files that are whole.</summary>
    public List<string> Files { get; } = [];
}
